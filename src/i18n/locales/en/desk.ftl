# Checked fields, and the page for developers.
check-bin-label = BIN
check-bin-hint = 12 digits; spaces are fine.
check-bin-right = The BIN is right: { $value }
check-bin-wrong = A BIN has 12 digits, and the last one has to fit. Check it once more.
check-phone-label = Telephone
check-phone-hint = For example 8 (7242) 00 00 00 or +7 700 000 00 00
check-phone-right = Number: { $value }
check-phone-wrong = Write 10 digits after +7.
developers-islands-title = The second bundle of islands
developers-islands-body = This page opens in development only: it shows that the desk’s islands run from a WASM file of their own.
