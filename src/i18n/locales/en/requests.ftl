# Requests to the one window: letters.
mail-request-note-label = The centre writes:
mail-request-received-subject = Your request was received: { $code }
mail-request-received-body =
    Your request has reached the support centre. Its number is { $code }. Keep it.

    With the number and the contact you left you can follow the request.
mail-request-received-button = See the request
mail-request-accepted-subject = { $code }: your request is being handled
mail-request-accepted-body =
    A specialist of the centre has taken your request { $code }.
mail-request-accepted-button = See the request
mail-request-question-subject = { $code }: there is a question for you
mail-request-question-body =
    Your request { $code } needs a detail from you. Answer on the page of the request.
mail-request-question-button = Answer
mail-request-answered-subject = { $code }: the answer is there
mail-request-answered-body =
    Your request { $code } has been answered.

    If anything is still open, write on the page of the request.
mail-request-answered-button = Read the answer
mail-request-refused-subject = { $code }: the request was refused
mail-request-refused-body =
    The centre cannot do what your request { $code } asks for.
mail-request-refused-button = See the request
mail-request-closed-subject = { $code }: the request is closed
mail-request-closed-body =
    Your request { $code } is closed.

    If the matter is not settled, you can open it again on its page.
mail-request-closed-button = See the request
mail-request-merged-subject = { $code }: your request is handled together with another one
mail-request-merged-body =
    Your request { $code } is handled together with another one like it, so it was closed as a separate request.

    If the matter is not settled, you can open it again on its page.
mail-request-merged-button = See the request
mail-request-merged-own-subject = { $code }: handled together with { $other }
mail-request-merged-own-body =
    Your request { $code } is handled together with request { $other }, which gives this same e-mail address, so it was closed as a separate request. The answer will come under { $other }.

    If these are two separate matters, open { $code } again on its page.
mail-request-merged-own-button = See the request
mail-request-new-subject = New request: { $code }
mail-request-new-body =
    A request whose number begins with { $code } has come to the support centre.
mail-request-new-button = Open the request
mail-request-replied-subject = { $code }: the person wrote
mail-request-replied-body =
    The author of request { $code } wrote a message, sent files or opened it again.
mail-request-replied-button = Open the request
mail-request-passed-on-subject = { $code }: your request was passed to an organisation
mail-request-passed-on-body =
    “{ $organization }” now looks after your request { $code }. The answer will come to this address.
mail-request-passed-on-button = See the request
mail-request-for-organization-subject = A request for “{ $organization }”: { $code }
mail-request-for-organization-body =
    The support centre passed request { $code } to “{ $organization }”. Answer it, or give it back and say why.
mail-request-for-organization-button = Open the request
mail-request-returned-subject = { $code }: the organisation gave the request back
mail-request-returned-body =
    “{ $organization }” gave request { $code } back to the centre. The reason stands on its page.
mail-request-returned-button = Open the request
mail-request-taken-back-subject = { $code }: the request is no longer with your organisation
mail-request-taken-back-body =
    Request { $code }, which was passed to “{ $organization }”, is no longer with you: the centre took it back, passed it to others, or its author withdrew it. There is nothing you need to do.
mail-request-taken-back-button = Requests passed to us
mail-request-undertaken-subject = { $code }: the organisation accepted the request
mail-request-undertaken-body =
    “{ $organization }” accepted request { $code } and will answer it.
mail-request-undertaken-button = Open the request
mail-request-assigned-subject = { $code }: the request was given to you
mail-request-assigned-body =
    Request { $code } was given to you.
mail-request-assigned-button = Open the request
mail-request-due-soon-subject = { $code }: the answer is due soon
mail-request-due-soon-body =
    The answer to request { $code } is due soon. The page of the request names the day.
mail-request-due-soon-button = Open the request
mail-request-overdue-subject = { $code }: the answer is late
mail-request-overdue-body =
    The centre did not answer request { $code } in time. Please look into it.
mail-request-overdue-button = Open the request
mail-request-still-waiting-subject = { $code }: the centre waits for your reply
mail-request-still-waiting-body =
    The centre asked you a question about your request { $code } and has had no reply. Please answer it on the page of the request.

    A request that stays without a reply is closed after a month. It can be opened again then.
mail-request-still-waiting-button = Reply
mail-request-lapsed-subject = { $code }: the request was closed without a reply
mail-request-lapsed-body =
    The centre asked you a question about your request { $code } a month ago and has had no reply, so the request was closed.

    If you still need help, you can open it again on its page.
mail-request-lapsed-button = See the request
mail-request-passed-overdue-subject = { $code }: the answer of “{ $organization }” is late
mail-request-passed-overdue-body =
    The support centre passed request { $code } to “{ $organization }”, and the day by which it should have been answered is over. Answer it, or give it back and say why.
mail-request-passed-overdue-button = Open the request
mail-centre-operator-subject = { $centre }: you are now an operator
mail-centre-operator-body =
    You were added to the staff of “{ $centre }” as an operator. You can now see the requests that come to it and answer them.
mail-centre-operator-button = Open the requests
mail-centre-head-subject = { $centre }: you are now its head
mail-centre-head-body =
    You are now the head of “{ $centre }”. Besides answering requests, you can change the details of the centre, its staff and the rules by which requests come to it.
mail-centre-head-button = Open the centre

# The form, one's own request, the desk.
request-title = Send a request
request-progress = { $n } of { $of }
request-topic = What is your request about?
request-need = Tell us what you need
request-district = Where do you live?
request-requester = For whom do you write?
request-contact = How can we reach you?
request-check = Check your answers
request-choose-one = Choose one
request-next = Continue
request-back = Back
request-send = Send the request
request-change = Change
request-trap = Leave this field empty
request-exit = Exit this page
request-exit-hint = A weather site opens. Clear the history of the browser yourself.
request-exit-keys = Or press Shift three times.
request-urgent = Do you need help right now?
request-urgent-112 = rescue, police, ambulance
request-urgent-111 = contact centre for children and families
request-urgent-150 = helpline: domestic violence, bullying
request-need-label = In your own words
request-need-hint = In any language. Do not write numbers of documents or your IIN.
request-elsewhere = Somewhere else
request-name = Your name
request-name-hint = Optional.
request-contact-lead = Give at least one. With it you will find your request later.
request-phone = Telephone
request-email = E-mail
request-email-hint = We will write about each step.
request-messenger = Number in a messenger
request-messenger-hint = The number of your WhatsApp or Telegram.
request-row-topic = Topic
request-row-need = The need
request-row-district = District or city
request-row-requester = From
request-row-contact = Contact
request-consent = Consent
request-consent-yes = I agree that my data is kept and used to answer this request.
request-track = Find my request
request-track-go = See the request
request-key-old = You last opened the request more than an hour ago. Type its number and your contact once more and try again.
request-key-old-kept = You last opened the request more than an hour ago. Type its number and your contact once more: your message is kept and will be on the next page.
request-not-sent-yet = This message has not been sent yet. Check it and send it.
request-code = Number of the request
request-reference = Beginning of the number
request-code-hint = 16 signs. Case and hyphens do not matter.
request-code-keep = Write the number down: it opens the request together with your contact.
request-fact = The contact you left
request-fact-hint = The e-mail address, the telephone number or its last 4 digits.
request-own = Your request
request-centre = Centre
request-sent = Sent
request-due = Answer due by
request-due-on = due { $date }
request-messages = Messages
request-message = Message
request-message-hint = Not needed to take or to close.
request-reply = Send
request-reopen = Open again
request-withdraw = Withdraw the request
request-withdraw-body = If you need no help any more, close the request.
request-rating = Are you content with the answer?
request-rating-5 = Wholly
request-rating-4 = Mostly
request-rating-3 = So-so
request-rating-2 = Not really
request-rating-1 = Not at all
request-rate = Rate
request-done-sent = Your request was sent
request-done-sent-body = Keep the number below.
request-done-replied = The message was sent
request-done-reopened = The request is open again
request-done-withdrawn = The request is closed
request-done-rated = Thank you for the mark
request-done-body = The centre sees it.
request-done-handled = Saved
request-internal = Internal note
request-author-requester = The person
request-author-operator = The centre
request-author-organization = The organisation
request-state-new = New
request-state-accepted = Being handled
request-state-passed-on = Passed on
request-state-waiting = Waiting for the person
request-state-answered = Answered
request-state-closed = Closed
request-state-refused = Refused
request-desk = Requests
request-desk-room = What people and organisations write to the centre.
request-desk-lead = What is due first stands first. Opening a request is written into the log.
request-desk-open = Open
request-desk-closed = Over
request-desk-empty = No requests
request-late = Late
request-meanwhile = The request changed while you wrote. Read the messages below and send again.
request-task-take = Take it
request-task-take-key = t
request-task-ask = Ask the person
request-task-ask-key = k
request-task-answer = Answer
request-task-answer-key = a
request-task-refuse = Refuse
request-task-refuse-key = r
request-task-close = Close
request-task-close-key = c
request-task-note = Add a note
request-task-note-key = n
request-desk-closed-lead = What changed last stands first. Opening a request is written into the log.
request-desk-mine = My requests
request-desk-keys = Keys: / for the search, J for the next request, K for the one before, Enter to open it.
request-centre-any = All centres
request-onwards = Next request
request-onwards-key = x

# Who has a request.
request-operator = Specialist
request-organization = Passed to
request-held-by = Specialist: { $name }
request-held-by-nobody = Nobody has taken it yet
request-unnamed = No name given
request-assign = Give to a colleague
request-assign-to = To whom
request-assign-hint = The state of the request stays as it is. The new specialist gets a mail.
request-assign-nobody = Nobody: the request is free to take
request-assign-go = Give
request-assign-go-key = g
request-undertaken = Accepted by the organisation
request-own-undertaken = The organisation accepted your request: { $date }

# What happened with a request.
request-history = History of the request
request-history-person = the person
request-history-system = the system
request-history-sent = Request sent
request-history-opened = Opened with its number
request-history-exported = Downloaded as a file
request-history-files-added = Files added
request-history-read = Request read
request-history-file-read = File read
request-history-taken = Taken
request-history-asked = The person was asked
request-history-answered = Answered
request-history-refused = Refused
request-history-closed = Closed
request-history-noted = Internal note added
request-history-assigned = Given to a specialist
request-history-released = Released from its specialist
request-history-passed-on = Passed to an organisation
request-history-accepted-by-organization = The organisation accepted it
request-history-answered-by-organization = The organisation answered
request-history-returned-by-organization = The organisation gave it back
request-history-replied = The person wrote
request-history-reopened = Opened again
request-history-withdrawn = Withdrawn
request-history-rated = Rated
request-history-merged = Merged with another request
request-history-took-in = Another request was merged into this one
request-history-reminded = The centre was reminded of the deadline
request-history-escalated = Moderators were told that it is late
request-history-erased = Personal data erased
request-history-other = Something changed

# The search at the desk.
request-search = Find a request
request-search-hint = The number or its beginning, words from the request, topic, district, centre. The log records that you searched, not what you searched for.
request-search-go = Search
request-search-none = No such request was found
request-search-all = Show all
request-search-found-one = { $n } request found
request-search-found-few = { $n } requests found
request-search-found-many = { $n } requests found
request-search-found-other = { $n } requests found

# Passing a request to an organisation.
request-pass = Pass to an organisation
request-pass-lead = Those who keep the organisation’s profile will see the request and the contacts.
request-pass-find = Name or work of the organisation
request-pass-search = Search
request-pass-none = No such organisation was found. Try other words.
request-pass-note = Note for the organisation
request-pass-note-hint = Optional; the person does not see it.
request-pass-go = Pass to this organisation
request-pass-go-key = p
request-passed = Requests passed to us
request-passed-room = People whom the support centre sent to your organisation.
request-passed-lead = What is due first stands first. Opening a request is written to the log.
request-passed-empty = No requests
request-passed-empty-body = When the centre passes one on, you get a mail.
request-passed-hint = Not needed to accept. If you give it back, say why: only the centre sees it.
request-passed-answer = Answer
request-passed-accept = Accept
request-passed-return = Give back to the centre
request-gone = The request is no longer with your organisation
request-gone-body = While you wrote, a colleague answered it or gave it back, the centre took it, or its sender withdrew it. Your text was not sent.
request-gone-kept = Your text
request-done-answer = Your answer was sent
request-done-return = The request is back at the centre
request-done-accept = The request is accepted
request-done-accept-body = When the answer is ready, write it here.

# Requests that are handled together.
request-merge = Merge with another request
request-merge-lead = If the same matter is already handled in another request, merge them: this one is closed, and its messages and files can be opened from the page of the other.
request-merge-other = Number of the request that remains
request-merge-word = Message to the person
request-merge-word-hint = Optional. Do not give the number of another person’s request or their data.
request-merge-go = Merge and close
request-merge-go-key = m
request-together = Handled together
request-merged-into = Merged into request:
request-merged-here = Merged into this one:
request-separate = Separate
request-separate-lead = If these are two separate matters, separate them: the request that was closed goes back to where it stood. What was written meanwhile stays where it was written.
request-merged-own = Your request is handled together with another one
request-merged-own-body = So it was closed as a separate request. If both give the same e-mail address, we sent the number of the other one there. If your matter is not settled, open the request again below.

# Who handles the requests of a centre.
request-staff = Staff of the centres
request-staff-room = Who answers requests at which centre.
request-staff-lead = Staff see the requests of their centre and answer them.
request-staff-none = No staff; moderators answer.
request-staff-email = E-mail of the person
request-staff-email-hint = They need an account on this site first.
request-staff-unknown = Nobody has an account with this address.
role-operator = Operator
role-head = Head of the centre
request-staff-role = Role
request-staff-role-hint = An operator handles requests. A head can also change the details of the centre, its staff and its rules. The person gets an e-mail.
request-staff-add = Add
request-staff-remove = Remove
request-staff-remove-named = Remove { $name }
request-done-added = Added
request-done-removed = Removed

# The numbers of requests.
numbers-title = Requests in numbers
numbers-lead = Requests to the centres: topics, districts, time to answer.
numbers-until = What happened up to and including { $date } is counted. The numbers are renewed once a month.
numbers-hidden-why = Numbers below five are not shown. So that they cannot be worked out from the total, one more is hidden.
numbers-staff-lead = All requests of your centres, today's included. Small numbers are not hidden: please do not pass them on.
numbers-none = Few requests so far
numbers-none-body = The numbers appear here once there are at least five requests.
numbers-file = Table (CSV)
numbers-by-topic = By topic
numbers-by-district = By district
numbers-by-centre = By centre
numbers-by-month = By month
numbers-by-state = By state
numbers-topic = Topic
numbers-district = District
numbers-centre = Centre
numbers-month = Month
numbers-state = State
numbers-total = All
numbers-requests = Requests
numbers-first-answer = To the first answer (median)
numbers-to-close = To the end (median)
numbers-in-time = In time
numbers-satisfaction = Satisfaction (of 5)
numbers-hidden = hidden
numbers-hours-one = { $n } hour
numbers-hours-few = { $n } hours
numbers-hours-many = { $n } hours
numbers-hours-other = { $n } hours
numbers-days-one = { $n } day
numbers-days-few = { $n } days
numbers-days-many = { $n } days
numbers-days-other = { $n } days
numbers-group = Group
numbers-code = Code
numbers-label = Name
numbers-file-first-answer = To the first answer, hours (median)
numbers-file-to-close = To the end, hours (median)
numbers-file-in-time = In time, %
numbers-file-until = Counted until

# The rules of routing.
routing-title = Where requests go
routing-lead = Rules are read from the top; the first that fits decides. Moderators change them; the head of a centre can change only the rules of that centre.
routing-rest = When no rule fits, a request goes to the regional hub.
routing-none = No rules
routing-done = The rules are saved
routing-meanwhile = Somebody else changed the rules. Look at the new ones and save again.
routing-rule = Rule { $n }:
routing-everything = any request
routing-any = Any
routing-centre = To which centre
routing-service = Service
routing-service-of-topic = the topic's service
routing-days = Working days to answer
routing-days-hint = Leave it empty for the service's own time.
routing-days-of-service = the service's own time
routing-days-count-one = { $n } working day
routing-days-count-few = { $n } working days
routing-days-count-many = { $n } working days
routing-days-count-other = { $n } working days
routing-new = New rule
routing-save = Save the rule
routing-change = Change
routing-change-named = Change rule { $n }
routing-raise = Up
routing-raise-named = Move rule { $n } up
routing-lower = Down
routing-lower-named = Move rule { $n } down
routing-remove = Remove
routing-remove-named = Remove rule { $n }
routing-case = Where would a request go?
routing-case-go = Try
routing-case-why = Why
routing-case-rule = Rule { $n } fits: { $conditions }
routing-case-hub = No rule fits, so it goes to the regional hub.
routing-case-passed = Rule { $n } does not fit: { $reasons }
routing-other-topic = another topic
routing-other-district = another district
routing-other-requester = another sender

# Templates of answers.
template-title = Ready answers
template-lead = Write a frequent answer once. Only the staff of your centre see it.
template-none = No ready answers so far
template-new = New ready answer
template-name = Name
template-name-hint = Staff choose by it; whoever sent the request does not see it.
template-words = Text of the answer
template-words-hint = The sender's language is taken; without a text in it, one that is there.
template-save = Save
template-change = Change
template-change-named = { $name }: change
template-remove = Remove
template-remove-named = { $name }: remove
template-choose = Ready answer
template-choose-hint = Choose one and insert it. You can change it before it is sent.
template-fill = Insert into the text
template-fill-key = i
template-done-saved = The ready answer is saved
template-done-removed = The ready answer is removed
template-meanwhile = Somebody else changed this answer. Look at the new one and open it again.

# Files of a request.
request-files = Files
request-files-label = Photos or documents
request-files-hint = Optional. Up to { $most } files at once, 5 MB each: JPEG, PNG, WebP or PDF. Only those who handle the request see them. Where a photo was taken is removed from it.
request-files-send = Send files
request-files-again = Choose the files again: the page does not keep them.
request-file-refused = { $name }: { $why }
request-file-unnamed = File { $n }
request-file-pdf = PDF document
request-file-jpg = JPEG picture
request-file-png = PNG picture
request-file-kilobytes = { $n } KB
request-file-megabytes = { $n } MB
request-done-files = The files were sent

# What is kept of a person.
request-data = Your data
request-data-file = Get my request as a file (JSON)
request-erase-body = The text, your contacts, files and all messages are erased for good. An open request is closed. Topic, district and dates stay for the numbers.
request-erase-confirm = Confirmation
request-erase-sure = I understand that my request cannot be brought back
request-erase = Erase my data
request-done-erased = Your data are erased
request-done-erased-body = Nobody can open this request any more.
request-erased = Personal data are erased
request-erased-body = The person asked for it, or the time of keeping is over. Nothing more can be done with the request.

# While a request is written.
request-suggestions-title = These organisations may be able to help
request-suggestions-hint = You can contact them right away. You can still send the request: it will not go unanswered.
request-draft-found = An unfinished request is kept on this device.
request-draft-resume = Continue
request-draft-forget = Delete

# Senders from whom nothing is taken for a while.
block-title = Blocked senders
block-room = Senders whose requests are not taken for a while.
block-list-lead = A block ends by itself when its time is over. Contacts and networks are shown only in part.
block-none = Nobody is blocked
block-sender = Block the sender
block-lead = Block only those who abuse the service. The sender is told that the request was not taken and sees the emergency numbers.
block-by = How to block
block-by-contact = By contact
block-by-network = By network
block-for = For how long
block-days-one = { $n } day
block-days-few = { $n } days
block-days-many = { $n } days
block-days-other = { $n } days
block-go = Block
block-go-key = b
block-until = until { $date }
block-request = Open the request
block-lift = Unblock
block-lift-named = Unblock { $name }
block-lifted = The block is lifted

# Closing a centre.
centre-close = Close the centre
centre-close-lead = A closed centre is in no list and gets no requests. Its requests, ready answers and rules go to the centre that you choose. Its staff do not: add those who are needed there again. This cannot be undone.
centre-successor = Which centre takes over its work
centre-close-go = Close the centre
centre-handed-over = The centre is closed; its requests are now here
