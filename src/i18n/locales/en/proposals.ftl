# Proposals and opinions for an event: what everybody sees.
proposals-title = Proposals
proposals-lead = Talks and opinions. Read them, support them, say what you think.
proposals-call-open = Proposals are taken until { $until }.
proposals-call-over = Proposals are no longer taken.
proposals-call-ahead = Proposals are taken from { $from }.
proposals-send-go = Send a proposal
proposals-own = Your proposals
proposals-all = Published proposals
proposals-none = No proposal is published yet
proposals-none-body = Proposals whose authors agree to publication appear here.
proposals-in-agenda = In the agenda
proposals-private = Seen by organisers only
proposals-supports-one = { $n } supporter
proposals-supports-few = { $n } supporters
proposals-supports-many = { $n } supporters
proposals-supports-other = { $n } supporters
proposals-comments-one = { $n } comment
proposals-comments-few = { $n } comments
proposals-comments-many = { $n } comments
proposals-comments-other = { $n } comments

# One proposal.
proposals-facts = At a glance
proposals-author = Author
proposals-nameless = No name given
proposals-organization = Organisation
proposals-organization-said = Organisation (as the author says)
proposals-topic = Topic
proposals-sent-at = Sent
proposals-when = Time in the agenda
proposals-note = The organisers write
proposals-support = I support it
proposals-unsupport = Take my support back
proposals-support-title = Support
proposals-sign-in = Sign in to support it or to comment
proposals-withdraw-title = Take the proposal back
proposals-withdraw-body = Nobody will see it any more. You can send it again later.
proposals-withdraw = Take it back
proposals-to-desk = Review this proposal
proposals-comments-title = Comments
proposals-comments-none = No comments. Be the first
proposals-comments-closed = No comments
proposals-comment = Your comment
proposals-comment-hint = Everybody sees it, with your name. Please be polite.
proposals-comment-send = Comment
proposals-comment-hidden = The organisers hid this comment. The reason: { $reason }
proposals-comment-hide = Hide
proposals-comment-reason = The reason (everybody sees it)
proposals-comment-unhide = Show again

# The form.
proposals-form-title = Send a proposal
proposals-form-lead = The organisers read your proposal and send their decision by e-mail.
proposals-form-closed = Proposals are not taken
proposals-form-closed-body = The call has not begun yet or is over.
proposals-form-kind = What do you propose?
proposals-form-topic = Topic
proposals-form-choose = Choose
proposals-form-name-title = Title
proposals-form-body = Text
proposals-form-body-hint = What it is about, why it matters, what you propose. You can use Markdown.
proposals-form-language = In which language did you write?
proposals-form-name = Your name
proposals-form-coauthors = Co-authors
proposals-form-coauthors-hint = One name a line. Optional.
proposals-form-organization = Organisation
proposals-form-organization-hint = The link to its page in the directory. Optional.
proposals-form-public = Publication
proposals-form-public-yes = Publish my proposal with my name, so that others can support and discuss it.
proposals-form-send = Send

# What was done.
proposals-done-sent = Your proposal is sent
proposals-done-sent-body = The decision comes by e-mail. This page shows where the proposal stands.
proposals-done-withdrawn = The proposal is taken back
proposals-done-withdrawn-body = Only you see it now.
proposals-done-commented = Your comment is added
proposals-done-commented-body = It is at the end of the list.
proposals-done-hidden = The comment is hidden
proposals-done-hidden-body = The reason stands in its place.
proposals-done-shown = The comment is shown again
proposals-done-shown-body = Everybody sees it now.
proposals-done-reviewed = Your review is saved
proposals-done-reviewed-body = You see the reviews of the others now.
proposals-done-accepted = The proposal is accepted
proposals-done-accepted-body = We wrote to its author.
proposals-done-refused = The proposal is not accepted
proposals-done-refused-body = We wrote to its author. The public no longer sees it.
proposals-done-scheduled = The talk is in the agenda
proposals-done-scheduled-body = We told its author the time.
proposals-done-call = The settings are saved
proposals-done-call-body = On the first day of the call the page of the event links to the form.

# What organisers do.
proposals-nav = Proposal pages
proposals-desk-lead = You see the reviews of other organisers after giving your own.
proposals-settings = Settings of the call
proposals-not-set = There is no call for proposals
proposals-not-set-body = Say from when until when you take proposals, and on what topics.
proposals-state = State
proposals-any = All
proposals-unreviewed = Waiting for your review: { $n }
proposals-find = Show
proposals-found-one = { $n } proposal
proposals-found-few = { $n } proposals
proposals-found-many = { $n } proposals
proposals-found-other = { $n } proposals
proposals-found-none = No proposal found
proposals-found-none-body = Loosen the filter, or wait until proposals come.
proposals-given = Reviews: { $n }
proposals-own-score = Your score: { $score }
proposals-average = Mean score: { $mean }
proposals-waits = Waits for your review
proposals-email = E-mail
proposals-reviews = Reviews
proposals-reviews-hidden = You see the reviews of the others after giving your own.
proposals-reviews-none = There is no review yet.
proposals-review-own = You
proposals-review-title = Your review
proposals-score = Score
proposals-score-1 = 1 – not suitable
proposals-score-2 = 2 – weak
proposals-score-3 = 3 – fair
proposals-score-4 = 4 – good
proposals-score-5 = 5 – very good
proposals-review-note = Note
proposals-review-note-hint = Only organisers read it.
proposals-review-save = Save the review
proposals-decide-title = Decision
proposals-decide-note = To the author
proposals-decide-note-hint = Goes into the letter. If you do not accept it, say why.
proposals-accept = Accept
proposals-refuse = Do not accept
proposals-schedule-title = Put into the agenda
proposals-schedule-lead = Title, text and authors go into the session. The author is told the time.
proposals-schedule = Put into the agenda
proposals-days-first = Set the days of the event first.
proposals-scheduled = This talk is in the agenda: { $when }.
proposals-to-session = Open the session
proposals-to-page = To the page of the proposal

# The call.
proposals-opens-on = First day of the call
proposals-closes-on = Last day
proposals-closes-on-hint = Proposals are taken until the end of this day.
proposals-kinds = What is taken?
proposals-topics = Topics
proposals-topics-hint = To remove a row, empty it. Without topics people write about anything. If there are more, save: new rows appear.
proposals-topic-row = Topic { $number }
proposals-call-save = Save

# Errors.
error-call-closed = Proposals are not taken.

# Letters.
mail-proposal-note-label = The organisers write:
mail-proposal-received-subject = { $event }: we have your proposal
mail-proposal-received-body =
    Your proposal “{ $title }” for “{ $event }” reached the organisers.

    We write when they have decided. Until then you can take it back.
mail-proposal-received-button = Open the proposal
mail-proposal-accepted-subject = { $event }: your proposal is accepted
mail-proposal-accepted-body =
    The organisers accepted your proposal “{ $title }” for “{ $event }”.
mail-proposal-accepted-button = Open the proposal
mail-proposal-refused-subject = { $event }: your proposal is not accepted
mail-proposal-refused-body =
    The organisers did not accept your proposal “{ $title }” for “{ $event }”.
mail-proposal-refused-button = Open the proposal
mail-proposal-withdrawn-subject = { $event }: your proposal is taken back
mail-proposal-withdrawn-body =
    You took your proposal “{ $title }” for “{ $event }” back.

    While proposals are taken, you can send it again.
mail-proposal-withdrawn-button = See the event
mail-proposal-scheduled-subject = { $event }: your talk is in the agenda
mail-proposal-scheduled-body =
    Your talk “{ $title }” stands in the agenda of “{ $event }”: { $when }. Times are those of Kyzylorda.

    If the time or the hall changes, we will tell you.
mail-proposal-scheduled-button = Open the agenda
mail-proposal-moved-subject = { $event }: your talk has another time or hall
mail-proposal-moved-body =
    Your talk “{ $title }” at “{ $event }” now stands in the agenda like this: { $when }. Times are those of Kyzylorda.

    If you cannot come, please tell the organiser.
mail-proposal-moved-button = Open the agenda
mail-proposal-unscheduled-subject = { $event }: your talk was taken out of the agenda
mail-proposal-unscheduled-body =
    Your talk “{ $title }” was taken out of the agenda of “{ $event }”. The proposal stays accepted: the organiser can put it at another time.
mail-proposal-unscheduled-button = Open the proposal
