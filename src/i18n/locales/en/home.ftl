# The front page.
home-heading-thousand = Nearly a thousand organisations, one window
home-heading-one = { $n } active organisation, one window
home-heading-few = { $n } active organisations, one window
home-heading-many = { $n } active organisations, one window
home-heading-other = { $n } active organisations, one window
home-heading-none = The region’s organisations, one window
home-lead = Find a non-governmental organisation of the Kyzylorda region: what it does, where it is, how to reach it.

panes-label = A thousand window panes with the Syrdarya running through them. Lit panes: { $lit }.
panes-caption = Each pane is an organisation. There were <b>{ $then }</b> at independence; today there are { $now }.
panes-caption-large = The window has a thousand panes. There were <b>{ $then } organisations</b> at independence; today there are { $now }.

door-find-title = Find an organisation
door-find-body = Filter by district, field and legal form, then get in touch.
door-find-go = Open the list
door-data-title = Get the data
door-data-body = The directory is open: take it as a table or through the API, free of charge.
door-data-go = Open data
door-about-title = What is this?
door-about-body = One window to the civil sector of the region. Who runs it and how it works.
door-about-go = About the project

home-districts-title = Organisations along the Syrdarya
home-all = All organisations
home-active-note = The numbers count active organisations; the list keeps dissolved ones, too.
home-fields-title = Fields of activity
home-fields-lead = Active organisations are counted; one may work in several fields.
home-numbers-title = The region in numbers
number-total = active organisations
number-verified = with name and BIN confirmed
number-districts = districts and cities
number-since = organisations in { $year }
growth-title = Growth by year
growth-label = Growth of the number of organisations from { $from } to { $to }: from { $first } to { $last }.
growth-year = Year
growth-count = Organisations
home-newest-title = Registered recently
home-newest-go = See the newest first
registered-on = Registered on { $date }
