# Тексерілетін өрістер және әзірлеушілерге арналған бет.
check-bin-label = БСН
check-bin-hint = 12 цифр. Бос орын қалдырсаңыз да болады.
check-bin-right = БСН дұрыс: { $value }
check-bin-wrong = БСН 12 цифрдан тұрады және соңғы цифры сай келуі керек. Тағы бір тексеріңіз.
check-phone-label = Телефон
check-phone-hint = Мысалы: 8 (7242) 00 00 00 немесе +7 700 000 00 00
check-phone-right = Нөмір: { $value }
check-phone-wrong = +7-ден кейін 10 цифр жазыңыз.
developers-islands-title = Екінші арал жинағы
developers-islands-body = Бұл бет тек әзірлеу кезінде ашылады: басқару бөлімінің аралдары жеке WASM файлынан іске қосылатынын көрсетеді.
