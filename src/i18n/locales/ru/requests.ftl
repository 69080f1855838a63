# Requests to the one window: letters.
mail-request-note-label = Центр пишет:
mail-request-received-subject = Обращение принято: { $code }
mail-request-received-body =
    Ваше обращение получено центром поддержки. Номер: { $code }. Сохраните его.

    По номеру и оставленному контакту можно следить за обращением.
mail-request-received-button = Открыть обращение
mail-request-accepted-subject = { $code }: обращением занимаются
mail-request-accepted-body =
    Специалист центра взял в работу ваше обращение { $code }.
mail-request-accepted-button = Открыть обращение
mail-request-question-subject = { $code }: к вам есть вопрос
mail-request-question-body =
    По вашему обращению { $code } нужно уточнение. Ответьте на странице обращения.
mail-request-question-button = Ответить
mail-request-answered-subject = { $code }: ответ готов
mail-request-answered-body =
    На ваше обращение { $code } дан ответ.

    Если вопросы остались, напишите на странице обращения.
mail-request-answered-button = Прочитать ответ
mail-request-refused-subject = { $code }: обращение отклонено
mail-request-refused-body =
    Центр не может выполнить ваше обращение { $code }.
mail-request-refused-button = Открыть обращение
mail-request-closed-subject = { $code }: обращение закрыто
mail-request-closed-body =
    Ваше обращение { $code } закрыто.

    Если вопрос не решён, его можно открыть снова на странице обращения.
mail-request-closed-button = Открыть обращение
mail-request-new-subject = Новое обращение: { $code }
mail-request-new-body =
    В ваш центр поступило обращение { $code }.
mail-request-new-button = Открыть обращение
mail-request-replied-subject = { $code }: человек ответил
mail-request-replied-body =
    Автор обращения { $code } написал сообщение или открыл его снова.
mail-request-replied-button = Открыть обращение
