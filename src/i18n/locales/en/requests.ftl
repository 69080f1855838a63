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
mail-request-new-subject = New request: { $code }
mail-request-new-body =
    Request { $code } has come to your centre.
mail-request-new-button = Open the request
mail-request-replied-subject = { $code }: the person wrote
mail-request-replied-body =
    The author of request { $code } wrote a message or opened it again.
mail-request-replied-button = Open the request
