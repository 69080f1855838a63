# Forums and other events, their agenda, calendars.
error-hall-taken = Another session is in this hall then. Choose another time or hall.
error-speaker-taken = This person speaks in another session at that time.
error-outside-event = This day is not one of the event's days.
error-ends-too-early = The end must be later than the start.
error-edition-taken = The series already has an event with this number.
error-move-not-allowed = The event cannot go into this state now.

# The list.
nav-forums = Forums
forum-list-title = Forums and events
forum-list-lead = Civil forums, hearings, round tables and trainings of the region.
forum-search-label = Find an event
forum-search-hint = Title, theme, place, district or year, in any alphabet.
forum-nothing = No event fits these filters
forum-kind = Kind
forum-filter-go = Show
forum-empty-title = No events found
forum-calendar-all = Subscribe to the calendar
forum-feed = Atom feed
forum-calendar-name = Forums and events of Kyzylorda region
forum-feed-title = Kyzylorda region: forums and events
event-count-one = { $n } event
event-count-few = { $n } events
event-count-many = { $n } events
event-count-other = { $n } events

# An event.
event-year = { $year }
event-theme = “{ $theme }”
event-when = When
event-where = Where
event-online = Online
event-add-to-calendar = Add to calendar
event-tabs-label = Parts of the event
event-tab-about = About
event-tab-agenda = Agenda
event-tab-speakers = Speakers
event-tab-history = Changes
event-draft-title = Not published yet
event-draft-body = Only those who prepare this page can see it.
event-cancelled-title = This event is cancelled
event-cancelled-body = The organisers cancelled it. The page is kept for reference.
event-demonstration-title = This event is invented
event-demonstration-body = It shows what the site can do. The people and organisations it names are invented too.
event-nothing-known = Nothing else is known about this event.
event-facts-title = Facts
event-series = Series
event-hosts = Organisers
event-guests = Attended by
event-fields = Fields
event-district = District
event-source = Source
event-updated = Updated on { $date }.
event-agenda-go = Open the agenda
event-edition-unknown = Forum { $numbers }: nothing is known yet
event-speakers-of = Speakers: { $event }
event-no-speakers = The speakers are not known yet

# The agenda.
agenda-title = Agenda
agenda-title-of = Agenda: { $event }
agenda-time-zone = Times are those of Kyzylorda.
agenda-empty = The agenda is not published yet
agenda-tracks-label = By track
agenda-all-tracks = All
agenda-session-count-one = { $n } session
agenda-session-count-few = { $n } sessions
agenda-session-count-many = { $n } sessions
agenda-session-count-other = { $n } sessions
agenda-views-label = View
agenda-view-list = List
agenda-view-halls = By hall
agenda-description = About this session
agenda-hour = Time
agenda-now = Now, { $time }
agenda-now-nothing = No session is on now.
agenda-next = Next

# One's own agenda.
agenda-choose = Add to my agenda
agenda-chosen = In my agenda
agenda-take-out = Take out
agenda-sign-in = Sign in to make your own agenda
agenda-on-device = What you choose is kept on this device only.
agenda-only-mine = Only what I chose
agenda-take-along = There are sessions on this device that you chose before signing in.
agenda-take-along-go = Add them to my agenda
agenda-over-title = The session was not added
agenda-over-body = The event is over or was cancelled.
agenda-mine = My agenda
agenda-mine-of = My agenda: { $event }
agenda-mine-empty = You have not chosen a session yet
agenda-mine-empty-body = Find a session in the agenda that you want to attend and press “Add to my agenda”. What you choose stands here, day by day.
agenda-mine-calendar = Add what I chose to a calendar
agenda-mine-more = Choose more
agenda-mine-print = If you need paper, print this page.
agenda-meeting-title = Sessions at the same time
agenda-meeting = { $day }, { $from }–{ $to }: “{ $first }” and “{ $second }”

# The changelog.
event-history-of = Changes: { $event }
event-history-lead = What changed since publication; the latest first.
event-history-first = Published
event-changed-state = New state: { $state }
event-changed-title = Title or theme changed
event-changed-date = Date changed
event-changed-venue = Venue changed
event-changed-texts = Description changed
event-changed-people = The list of organisers or participants changed
event-changed-rooms = Halls or tracks changed
agenda-added = Added: “{ $title }”, { $at }
agenda-removed = Removed: “{ $title }”, { $at }
agenda-moved = “{ $title }” was moved. Before: { $from }. Now: { $to }
agenda-renamed = “{ $former }” is now called “{ $title }”
agenda-speakers-changed = “{ $title }”: the speakers changed
agenda-details-changed = “{ $title }”: the details changed

# On the front page.
forum-home-title = Coming events
forum-home-go = All forums
