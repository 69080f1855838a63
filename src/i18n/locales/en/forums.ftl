# Forums and other events, their agenda, calendars.
error-hall-taken = Another session is in this hall then. Choose another time or hall.
error-speaker-taken = This person speaks in another session at that time.
error-outside-event = This day is not one of the event's days.
error-ends-too-early = The end must be later than the start.
error-edition-taken = The series already has an event with this number.
error-move-not-allowed = The event cannot go into this state now.
