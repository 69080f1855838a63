# Forums and other events, their agenda, calendars.
error-hall-taken = Бұл уақытта залда басқа отырыс бар. Басқа уақыт не зал таңдаңыз.
error-speaker-taken = Бұл адам осы уақытта басқа отырыста сөйлейді.
error-outside-event = Бұл күн іс-шара күндеріне кірмейді.
error-ends-too-early = Аяқталу уақыты басталу уақытынан кейін болуы керек.
error-edition-taken = Бұл топтамада осы нөмірлі іс-шара бар.
error-move-not-allowed = Бұл күйге қазір ауыстыруға болмайды.
