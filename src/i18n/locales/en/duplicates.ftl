# Records of one organisation: the list of likely ones, comparing, joining.
duplicate-history = History of the record “{ $name }” before the merge
duplicate-history-lead = This record was joined with the organisation. Its former addresses lead here too.
duplicate-merged = This record was joined with another
duplicate-merged-body = Here is what it said before the merge. The present record:
