# Records of one organisation: the list of likely ones, comparing, joining.
duplicate-history = «{ $name }» жазбасының біріктіруге дейінгі тарихы
duplicate-history-lead = Бұл жазба осы ұйымға қосылды. Ескі мекенжайлары да осында әкеледі.
duplicate-merged = Бұл жазба басқа жазбаға қосылған
duplicate-merged-body = Мұнда оның біріктіруге дейінгі күйі сақталған. Қазіргі жазба:
