# Requests to the one window: letters.
mail-request-note-label = Орталықтың жазғаны:
mail-request-received-subject = Өтінішіңіз қабылданды: { $code }
mail-request-received-body =
    Өтінішіңіз қолдау орталығына жетті. Нөмірі: { $code }. Оны сақтап қойыңыз.

    Өтініштің жайын осы нөмір мен қалдырған байланысыңыз арқылы көресіз.
mail-request-received-button = Өтінішті көру
mail-request-accepted-subject = { $code }: өтінішіңізбен айналысып жатырмыз
mail-request-accepted-body =
    { $code } нөмірлі өтінішіңізді орталық маманы қолына алды.
mail-request-accepted-button = Өтінішті көру
mail-request-question-subject = { $code }: сізге сұрақ бар
mail-request-question-body =
    { $code } нөмірлі өтінішіңіз бойынша нақтылау керек. Жауабыңызды өтініш бетінде жазыңыз.
mail-request-question-button = Жауап жазу
mail-request-answered-subject = { $code }: жауап дайын
mail-request-answered-body =
    { $code } нөмірлі өтінішіңізге жауап берілді.

    Сұрағыңыз қалса, өтініш бетінде жаза аласыз.
mail-request-answered-button = Жауапты көру
mail-request-refused-subject = { $code }: өтініш қабылданбады
mail-request-refused-body =
    { $code } нөмірлі өтінішіңізді орталық орындай алмайды.
mail-request-refused-button = Өтінішті көру
mail-request-closed-subject = { $code }: өтініш жабылды
mail-request-closed-body =
    { $code } нөмірлі өтінішіңіз жабылды.

    Мәселе шешілмесе, өтініш бетінде қайта аша аласыз.
mail-request-closed-button = Өтінішті көру
mail-request-new-subject = Жаңа өтініш: { $code }
mail-request-new-body =
    Орталығыңызға { $code } нөмірлі жаңа өтініш түсті.
mail-request-new-button = Өтінішті ашу
mail-request-replied-subject = { $code }: адам жауап жазды
mail-request-replied-body =
    { $code } нөмірлі өтініштің иесі хабарлама жазды не өтінішті қайта ашты.
mail-request-replied-button = Өтінішті ашу
