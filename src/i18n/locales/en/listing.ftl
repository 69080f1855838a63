# The moving parts of a list; { $n } is a finished “3 organisations”.
empty-drop = Remove the filter “{ $name }” and you get { $n }
empty-drop-text = Remove “{ $query }” and you get { $n }
filters-show = Show the results
offline-note = No connection. You see the saved copy.
filter-when = When
filter-kind = Kind
filter-service = Service
filter-open = Only centres open now
