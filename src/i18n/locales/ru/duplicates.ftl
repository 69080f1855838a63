# Records of one organisation: the list of likely ones, comparing, joining.
duplicate-history = История записи «{ $name }» до объединения
duplicate-history-lead = Эта запись присоединена к организации. Её прежние адреса тоже ведут сюда.
duplicate-merged = Эта запись объединена с другой
duplicate-merged-body = Здесь сохранено, какой она была до объединения. Нынешняя запись:
