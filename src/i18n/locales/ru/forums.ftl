# Forums and other events, their agenda, calendars.
error-hall-taken = В это время в зале другая сессия. Выберите другое время или зал.
error-speaker-taken = В это время этот человек выступает на другой сессии.
error-outside-event = Этот день не входит в дни мероприятия.
error-ends-too-early = Окончание должно быть позже начала.
error-edition-taken = В этой серии уже есть мероприятие с таким номером.
error-move-not-allowed = Сейчас в это состояние перевести нельзя.
