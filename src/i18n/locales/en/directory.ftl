# The list of organisations.
directory-title = Organisations
directory-description = Find a non-governmental organisation of the Kyzylorda region by name, field, district or BIN.
search-label = Find an organisation
search-hint = Name, field, district or BIN, in any alphabet.
search-button = Search
keyboard-hint = The “/” key takes you to the search field.

filters = Filters
filters-and-map = Filters and map
filter-district = District
filter-field = Field of activity
filter-form = Legal form
filter-beneficiary = Whom it helps
filter-verified = Confirmed organisations only
apply-filters = Apply filters
sort-label = Order
sort-relevance = Best match
sort-name = By name
sort-newest = Newest first
sort-apply = Apply
chosen-filters = Chosen filters
remove-filter = Remove the filter “{ $name }”
clear-all = Clear all

results-one = { $n } organisation
results-few = { $n } organisations
results-many = { $n } organisations
results-other = { $n } organisations
results-status = { $n ->
    [0] Nothing found
    [one] { $n } organisation found
   *[other] { $n } organisations found
}
pager-label = Pages
pager-previous = Previous
pager-next = Next
pager-page = Page { $n }

empty-title = Nothing for “{ $query }”
empty-title-filters = No organisation fits these filters
reading-layout = “{ $query }” was read as “{ $name }”.
reading-fuzzy = “{ $query }” was searched for as “{ $name }”.

verified = Confirmed
not-verified = Not confirmed
dissolved = Dissolved
demonstration-record = Sample record
elsewhere = Outside the region

window-label = Window of the organisation: { $n } of four panes filled
pane-bin-confirmed = Name and BIN confirmed
pane-contacts-checked = Contacts checked
pane-services-written = Services described
pane-report-filed = Yearly report handed in
pane-bin-confirmed-not = Name and BIN not confirmed yet
pane-contacts-checked-not = Contacts not checked yet
pane-services-written-not = Services not described yet
pane-report-filed-not = No yearly report known

map-label = Map of the Kyzylorda region
map-legend-label = Colours of the map, number of organisations
map-district-count = { $n ->
    [one] { $name }: { $n } organisation
   *[other] { $name }: { $n } organisations
}
map-river-note = Districts along the river, from the lower reaches upstream.
