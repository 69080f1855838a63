# Проверяемые поля и страница для разработчиков.
check-bin-label = БИН
check-bin-hint = 12 цифр. Можно с пробелами.
check-bin-right = БИН верный: { $value }
check-bin-wrong = В БИН 12 цифр, и последняя должна сойтись. Проверьте ещё раз.
check-phone-label = Телефон
check-phone-hint = Например: 8 (7242) 00 00 00 или +7 700 000 00 00
check-phone-right = Номер: { $value }
check-phone-wrong = После +7 нужно 10 цифр.
developers-islands-title = Второй набор островов
developers-islands-body = Эта страница открывается только при разработке: она показывает, что острова служебного раздела запускаются из отдельного файла WASM.
