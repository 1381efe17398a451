"""Finds the acts that a person of the demonstration can do now, and fills their forms in as a person would."""

import datetime
import html
import re

from wire import Form

WORDS = "These are words that a test wrote; they are long enough for every field that asks for a reason."
ROOMS = [
    "/", "/desk", "/issues", "/programme", "/consultations", "/people", "/you", "/balance", "/about", "/safeguards",
]
# Acts that somebody can do though no page links to them for everybody.
ALWAYS = ["/acts/issue.filed", "/acts/session.proposed", "/acts/person.renamed", "/acts/person.capacity"]
TEXT = ("text", "textarea")
# Fields whose lines have a form of their own.
WRITTEN = {
    "kinds": "law | 40 | Draft law | 법령안", "holidays": "2030-01-01", "stream": "https://stream.example/1",
    "captions": "https://captions.example/1", "recording": "https://video.example/1", "offset": "1:02:03",
}
THING = re.compile(r"/(?:issues|learning|sessions|editions|consultations|calls|programme/calls)/\d+(?:/review)?")
# Who changes the rules or the roles changes what can be done afterwards: these come last.
LAST = ["/acts/role.grant", "/acts/role.revoke", "/acts/charter.adopted"]


def offered(person):
    """The addresses of the forms that the site shows to a person, the first of each kind of act."""
    seen, waiting, forms = set(ROOMS), list(ROOMS), {}
    while waiting:
        page = person.get(waiting.pop())
        for address in map(html.unescape, re.findall(r'href="(/[^"#]*)', page.text if page.is_page else "")):
            if address.startswith("/acts/") and "lang=" not in address:
                forms.setdefault(address.partition("?")[0], address)
            elif address not in seen and THING.fullmatch(address):
                seen.add(address)
                waiting.append(address)
    for address in ALWAYS:
        forms.setdefault(address, address)
    return [forms[act] for act in sorted(forms, key=lambda act: (act in LAST and LAST.index(act) + 1, act))]


def form_at(person, address):
    """The form at an address, or None when the site does not give it to this person now."""
    page = person.get(address)
    action = address.partition("?")[0]
    return next((form for form in Form.all(page.text) if form.action == action), None) if page.status == 200 else None


def texts(form):
    """The names of the fields into which one can write freely."""
    return [field.name for field in form.fields if field.kind in TEXT]


def filled(form):
    """Values that nothing is wrong with, one for each field."""
    values = {}
    day = datetime.datetime.now() + datetime.timedelta(days=400)
    for field in form.fields:
        if field.name in ("form_token", "mark"):
            continue
        if field.kind == "datetime-local":
            values[field.name] = day.strftime("%Y-%m-%dT%H:%M")
            day += datetime.timedelta(days=30)
        elif field.kind in ("radio", "select"):
            values[field.name] = field.value or next((option for option in field.options if option), "")
        elif field.kind == "number":
            values[field.name] = field.value or "7"
        elif field.name in WRITTEN:
            values[field.name] = field.value.strip() or WRITTEN[field.name]
        elif field.kind in TEXT and not field.value.strip():
            values[field.name] = WORDS
        else:
            values[field.name] = field.value
    return values
