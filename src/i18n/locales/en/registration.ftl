# Registration for an event: the public form.
registration-go = Register
registration-title = Registration
registration-lead = The ticket comes by e-mail. You need no account.
registration-until = Registration ends: { $until }.
registration-when = When
registration-where = Where
registration-closed-title = Registration is not open
registration-closed-body = It has not begun yet or is over. If you have a ticket, it is valid.
registration-to-event = To the page of the event
registration-kind = How do you take part?
registration-kind-full = { $kind }: no place left, you will wait in line
registration-name = Your name
registration-email = E-mail
registration-email-hint = The ticket is sent here.
registration-organization = Organisation
registration-organization-hint = Delegates must say it. Its name, or the link to its page in the directory.
registration-district = District or city
registration-district-hint = Delegates must choose one.
registration-organization-optional = Optional. Its name, or the link to its page in the directory.
registration-optional = Optional.
registration-choose = Choose
registration-questions = The organiser asks
registration-consent = Consent
registration-consent-yes = I agree that my data is kept and used to hold this event.
registration-send = Register
registration-done-title = Look into your mail
registration-done-body = We have sent the link to your ticket. If you do not see the letter, look into the spam folder too.

# The ticket.
ticket-title = Ticket
ticket-placed = You have a place
ticket-placed-body = Show this QR code at the entrance.
ticket-waiting = You are waiting
ticket-waiting-position = Your number in the line: { $position }. When a place is free, we write to you.
ticket-cancelled = The ticket is cancelled
ticket-cancelled-body = If you change your mind, register again.
ticket-came = You are checked in
ticket-came-body = Checked in at { $time }.
ticket-event-cancelled = The event does not take place
ticket-event-cancelled-body = Your ticket is no longer valid. There is nothing you need to do.
ticket-code = Ticket code
ticket-qr = QR code of the ticket
ticket-kind = Takes part as
ticket-organization = Organisation
ticket-calendar = Add to calendar
ticket-file = Download the ticket (PDF)
ticket-change-title = Has something changed?
ticket-change-place = If you change how you take part or, as a delegate, your district, your current place goes to the next in line. If there is no place for your new choice, you wait in line.
ticket-change-mandate = If a delegate’s name, organisation or district changes, the organiser has to confirm the mandate again.
ticket-change-closed = Registration is not open, so how you take part and your district cannot be changed.
ticket-change-letter = We will e-mail you the ticket again. To change the e-mail address, give up your place and register again.
ticket-change = Save the changes
ticket-changed = Your registration was changed
ticket-changed-body = We have e-mailed you the ticket again.
ticket-cancel-title = Can you not come?
ticket-cancel-body = Free your place for somebody who waits. If you register again later, you stand at the end of the line.
ticket-cancel = Give up my place
ticket-keeper-title = You are an organiser
ticket-check-in = Check in

# What organisers do.
registrations-title = Registrations
registrations-event = Event
registrations-nav = Registration pages
registrations-days-first = To open registration, first give the exact days under “Details”.
registrations-settings = Registration settings
registrations-badges = Badges
registrations-table = CSV table
registrations-check-in = At the door
registrations-counts = How many
registrations-taken = { $taken } / { $places }
registrations-taken-label = places taken
registrations-waiting = Waiting: { $n }
registrations-came = Came: { $n }
registrations-mandates = Mandates to decide: { $n }
registrations-search = Name, e-mail or organisation
registrations-kind = Takes part as
registrations-state = State
registrations-any = All
registrations-find = Show
registrations-found-one = { $n } person
registrations-found-few = { $n } people
registrations-found-many = { $n } people
registrations-found-other = { $n } people
registrations-none = Nobody found
registrations-none-body = Loosen the filter, or wait until registration opens.
registrations-not-set = Registration is not set up
registrations-not-set-body = Say how many places there are, and open registration.
registrations-actions = Actions
registrations-note = A note (goes into the letter)
registrations-confirm = Confirm the mandate
registrations-refuse = Refuse the mandate
registrations-cancel = Cancel the registration
registrations-done-confirmed = The mandate is confirmed
registrations-done-refused = The mandate is refused
registrations-done-cancelled = The registration is cancelled
registrations-done-told = We wrote to the person. A place that became free went to the next in line.
registrations-done-told-mandate = We wrote to the delegate.

# Settings.
registration-settings-lead = A kind without a number of places is not offered.
registration-settings-places = Places
registration-settings-closes = Registration ends
registration-settings-closes-hint = Time of Kyzylorda. If empty, you close it yourself.
registration-settings-quotas = Delegates per district
registration-settings-quotas-lead = If empty, the district has no limit.
registration-settings-questions = Your questions
registration-settings-questions-hint = At most 10. People see a question in their own language, or in another one if it is not written in theirs.
registration-question = Question { $number }
registration-question-prompt = Question
registration-question-must = Answer
registration-question-required = Required
registration-question-add = Add a question
registration-choices-hint = Without choices, people write the answer themselves.
registration-choice = Choice { $number }
registration-choice-add = Add a choice
registration-row-remove = Remove
registration-settings-save = Save
registration-settings-open = Save and open registration
registration-settings-close = Close registration
registration-settings-close-body = Those who wait still move up to free places.
registration-settings-draft = The event is not announced yet
registration-settings-draft-body = You can save the settings now and open registration once the event is announced.
registration-settings-done-saved = The settings are saved
registration-settings-done-opened = Registration is open
registration-settings-done-closed = Registration is closed
registration-settings-done-body = The page of the event shows it too.

# At the door.
check-in-title = At the door
check-in-lead = Type the code of the ticket. A phone’s camera held to the QR code opens the ticket with its check-in button.
check-in-code = Ticket code
check-in-send = Check in
check-in-came = Came: { $came } / { $places }
check-in-done = Checked in: { $name }
check-in-again = { $name } was checked in before
check-in-time = Checked in at { $time }.
check-in-mandate = The mandate is not confirmed yet
check-in-mandate-body = Look at the delegate’s mandate and confirm it in the list of registrations.
check-in-code-unknown = There is no such ticket for this event. Check the code.
check-in-unknown = This ticket is not on the device; it is checked when there is a connection
check-in-malformed = This is not the code of a ticket. A code has 16 signs.
check-in-waiting = Not sent yet: { $count }. Kept on this device and sent when there is a connection.
check-in-signed-out = You are signed out. What you took is kept on this device: sign in again in another tab.
check-in-dismissed = This door is no longer open to you. What you took is kept on this device: ask the organiser of the event.
check-in-scan = Read with the camera
check-in-stop = Switch the camera off
check-in-no-camera = The camera did not open. Allow the browser to use it, or type the code.

# Badges.
badges-title = Badges
badges-lead = Badges of those who have a place. Choose “Print” in the browser: eight fit on an A4 sheet.
badges-none = There is nothing to print yet

# Columns of the table.
registrations-column-number = No.
registrations-column-name = Name
registrations-column-email = E-mail
registrations-column-district = District
registrations-column-mandate = Mandate
registrations-column-registered = Registered at
registrations-column-came = Came at
registrations-column-answers = Answers

# Errors.
error-registration-closed = Registration is not open.
error-no-place = The holder of this ticket waits or gave the place up.
error-event-cancelled = This event is cancelled; its tickets are not valid.
error-number-malformed = Write a whole number from 0 to 100,000.
error-choice-alone = Write at least two choices, or none.
error-said-twice = This is already in the list.
error-consent-required = Without your consent we cannot register you.

# Letters.
mail-registration-placed-subject = { $event }: your ticket
mail-registration-placed-body =
    You have a place at “{ $event }”.

    Show the ticket at the entrance, on your phone or on paper. If you cannot come, give your place up on the page of the ticket.
mail-registration-placed-button = Open the ticket
mail-registration-waiting-subject = { $event }: you are waiting
mail-registration-waiting-body =
    “{ $event }” has no free place left; you are waiting in line.

    We write as soon as a place is free. The page of the ticket shows your number.
mail-registration-waiting-button = Open the ticket
mail-registration-moved-up-subject = { $event }: there is a place for you
mail-registration-moved-up-body =
    A place at “{ $event }” became free, and it is your turn: you have a place now.

    If you cannot come, give it up on the page of the ticket; the next in line gets it.
mail-registration-moved-up-button = Open the ticket
mail-registration-changed-subject = { $event }: your registration was changed
mail-registration-changed-body =
    Your registration for “{ $event }” was changed on the ticket page. You have a place.

    The ticket shows what is recorded now. If you did not change it, somebody else has the link to the ticket: tell the organiser.
mail-registration-changed-button = Open the ticket
mail-registration-changed-waiting-subject = { $event }: your registration was changed, you are waiting
mail-registration-changed-waiting-body =
    Your registration for “{ $event }” was changed on the ticket page. There is no free place for your new choice; you are waiting in line.

    We write as soon as a place is free. The page of the ticket shows your number.
mail-registration-changed-waiting-button = Open the ticket
mail-registration-cancelled-subject = { $event }: your registration is cancelled
mail-registration-cancelled-body =
    The organiser cancelled your registration for “{ $event }”.
mail-registration-cancelled-button = See the event
mail-event-cancelled-subject = { $event }: it does not take place
mail-event-cancelled-body =
    “{ $event }”, for which you registered, does not take place.

    When and where it was planned: { $when }

    Your ticket is no longer valid; you need not cancel your registration.
mail-event-cancelled-button = See the event
mail-event-reinstated-subject = { $event }: it takes place after all
mail-event-reinstated-body =
    “{ $event }”, which was cancelled, takes place after all.

    When and where: { $when }

    Your registration is valid again. If you cannot come, give it up on the page of the ticket.
mail-event-reinstated-button = Open the ticket
mail-event-moved-subject = { $event }: the day or the place changed
mail-event-moved-body =
    The day or the place of “{ $event }”, for which you registered, changed.

    Before: { $before }

    Now: { $after }

    Your registration stays. If you cannot come, change it or give it up on the page of the ticket.
mail-event-moved-button = Open the ticket
mail-mandate-confirmed-subject = { $event }: your mandate is confirmed
mail-mandate-confirmed-body =
    The organiser confirmed your mandate as a delegate at “{ $event }”.
mail-mandate-confirmed-button = Open the ticket
mail-mandate-refused-subject = { $event }: your mandate was refused
mail-mandate-refused-body =
    The organiser refused your mandate as a delegate at “{ $event }”, so the registration is cancelled.

    While registration is open, you can register as a participant.
mail-mandate-refused-button = See the event
