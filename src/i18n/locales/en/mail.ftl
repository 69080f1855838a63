# Letters. A blank line begins a paragraph. The address of a letter's button
# stands below it by itself.
mail-greeting = Hello,
mail-note-label = The moderator’s note:
mail-link-label = If the button does not open, copy this link into your browser:
mail-not-asked = If you did not ask for this, there is nothing to do: nothing will change.
mail-footer = Bir Tereze – the civil-society platform of the Kyzylorda region. This mail was sent automatically; please do not reply.

mail-confirm-email-subject = Confirm your e-mail address
mail-confirm-email-body =
    Somebody began to sign up on Bir Tereze with this address.

    To finish, confirm that the address is yours.
mail-confirm-email-button = Confirm the address

mail-account-exists-subject = You already have an account
mail-account-exists-body =
    Somebody, perhaps you, tried to sign up with this address. But there is an account with it already.

    You can sign in to it. If you do not remember the password, ask for a one-time link on the sign-in page.
mail-account-exists-button = Sign in

mail-sign-in-link-subject = Your link to sign in
mail-sign-in-link-body =
    The button below signs you in without a password. The link works once and for a short time.

    Do not pass it on: whoever has it can sign in as you.
mail-sign-in-link-button = Sign in

mail-reset-password-subject = Choose a new password
mail-reset-password-body =
    Somebody asked for a new password for your account. The link works once and for a short time.

    Until you choose a new one, the old password stays valid.
mail-reset-password-button = Choose a new password

mail-password-changed-subject = Your password was changed
mail-password-changed-body =
    The password of your account was changed a moment ago.

    If it was not you, reset the password on the sign-in page at once and tell the support centre.

mail-change-email-from-old-subject = Do you agree to the new address?
mail-change-email-from-old-body =
    Somebody asked to change the e-mail address of your account to { $email }.

    If you agree, confirm it. A mail went to the new address too: the address changes only when both are confirmed.

    If you did not ask for this, do not confirm, and change your password.
mail-change-email-from-old-button = Agree to the change

mail-change-email-to-new-subject = Confirm your new address
mail-change-email-to-new-body =
    Somebody asked to change the e-mail address of an account to { $email }.

    If the address is yours, confirm it. A mail went to the old address too: the address changes only when both are confirmed.
mail-change-email-to-new-button = Confirm the new address

mail-account-deleted-subject = Your account was deleted
mail-account-deleted-body =
    Your account and your personal data were deleted.

    What you corrected on the pages of organisations stays, but the history no longer shows your name.

    Thank you for your work.

mail-claim-confirm-email-subject = { $organization }: confirm your work address
mail-claim-confirm-email-body =
    With this address somebody asked to keep the page of “{ $organization }”.

    Confirm that the address is yours, and the request goes to a moderator.
mail-claim-confirm-email-button = Confirm the work address

mail-claim-approved-subject = { $organization }: your claim was approved
mail-claim-approved-body =
    From now on you keep the page of “{ $organization }”.

    Check the contacts and services first: people look at them most.
mail-claim-approved-button = Go to the organisation

mail-claim-rejected-subject = { $organization }: your claim was not accepted
mail-claim-rejected-body =
    Your claim to keep the page of “{ $organization }” was not accepted.

    If something changes, or if you find new proof, you can claim it again.

mail-claim-expired-subject = { $organization }: your claim has expired
mail-claim-expired-body =
    Your claim to keep the page of “{ $organization }” has expired.

    If the organisation is yours, claim it again: it takes a few minutes.
mail-claim-expired-button = Claim it again

mail-invitation-subject = { $organization }: an invitation to keep its page together
mail-invitation-body =
    { $name } invites you to keep the page of “{ $organization }” on Bir Tereze together.

    When you accept, you can edit what it says in Kazakh, Russian and English.
mail-invitation-button = Accept the invitation

mail-event-invitation-subject = { $event }: an invitation to organise it together
mail-event-invitation-body =
    { $name } invites you to organise “{ $event }” on Bir Tereze together.

    When you accept, you can keep its texts, agenda and registration.
mail-event-invitation-button = Accept the invitation

mail-door-invitation-subject = { $event }: an invitation to check people in
mail-door-invitation-body =
    { $name } invites you to check people in by their tickets at “{ $event }”.

    When you accept, the page for the door opens. It works without a connection too.
mail-door-invitation-button = Accept the invitation

mail-profile-approved-subject = { $organization }: your changes are published
mail-profile-approved-body =
    Your changes to the page of “{ $organization }” were approved; everybody sees them now.
mail-profile-approved-button = See the page

mail-profile-returned-subject = { $organization }: please change something
mail-profile-returned-body =
    A moderator read your changes to the page of “{ $organization }” and asks you to correct them before they are published. What you wrote is kept.
mail-profile-returned-button = Go on editing

mail-profile-rejected-subject = { $organization }: your changes were not accepted
mail-profile-rejected-body =
    Your changes to the page of “{ $organization }” were not accepted. The page stays as it was.
mail-profile-rejected-button = See the page

mail-confirm-profile-subject = { $organization }: is it still true?
mail-confirm-profile-body =
    Once a year we ask each organisation whether its page is still true. Today it is the turn of “{ $organization }”.

    If all is right, one tap is enough. If something has changed, correct it: it takes a few minutes.

    A reminder: the report to the national NGO database is due before 31 March each year.
mail-confirm-profile-button = All is right
mail-confirm-profile-edit-button = Correct something
