"""The whole thread in a real browser, as five people: from the first question to the follow-up."""

import datetime
import re

import pytest


def fill(page, /, **fields):
    """Fills in a form as a person would: by field, whatever control it has."""
    for name, value in fields.items():
        control = page.locator(f'[name="{name}"]')
        kind = control.first.get_attribute("type") or control.first.evaluate("e => e.tagName.toLowerCase()")
        if kind in ("radio", "checkbox"):
            for choice in [value] if isinstance(value, str) else value:
                page.locator(f'[name="{name}"][value="{choice}"]').check()
        elif kind == "select" or control.first.evaluate("e => e.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(str(value))


def press(page, button):
    """Presses a button and waits for the page it leads to."""
    with page.expect_navigation():
        button.click()


# Where the way to a form begins, by what the act is about.
PLACES = {
    "issue": "/issues/{}", "event": "/learning/{}", "session": "/sessions/{}", "consultation": "/consultations/{}",
    "input": "/inputs/{}", "call": "/calls/{}",
}


def open_form(page, act_type, subject="", on=None):
    """Goes to the page of the thing and follows the link that is there for the act."""
    name, _, number = subject.partition("&")[0].partition("=")
    page.goto(on or PLACES.get(name, "/issues").format(number))
    links = page.locator(f'main a[href="/acts/{act_type}"], main a[href^="/acts/{act_type}?"]')
    wanted = [link for link in links.all() if subject in link.get_attribute("href")]
    assert wanted, f"no link to {act_type} of {subject} on {page.url}"
    press(page, wanted[0])


def act(visitor, act_type, subject="", /, *, on=None, **fields):
    """Does an act through its form and says where it led."""
    page = visitor.page
    open_form(page, act_type, subject, on)
    assert page.locator("form.act").count() == 1, page.locator("main").inner_text()
    fill(page, **fields)
    press(page, page.locator("form.act button[type=submit]:not([name])"))
    assert "/acts/" not in page.url, page.locator("main").inner_text()
    return page.url


def number(url):
    return re.search(r"/(\d+)(?:[?#].*)?$", url).group(1)


def at(page, days, hour=12):
    """A date so many days from the demonstration's now, as a form takes it."""
    page.goto("/demonstration")
    now = page.locator("main strong").first.inner_text()
    day = datetime.datetime.strptime(re.search(r"\d+ \w+ \d{4}", now).group(), "%d %B %Y")
    return (day + datetime.timedelta(days=days, hours=hour)).strftime("%Y-%m-%dT%H:%M")


REASON = "This follows from what was said, and the reasons stand in the record for everybody to read."


@pytest.fixture
def people(own_demonstration, visit):
    """Five browsers: secretariat, chair, drafter, official, and participants of several groups."""
    cast = {
        task: visit(own_demonstration).play(task)
        for task in ("Secretariat", "Chair", "Drafter", "Official")
    }
    buttons = cast["Secretariat"].page
    buttons.goto("/demonstration")
    participants = buttons.locator("button.part", has_text="Participant").all_inner_texts()
    groups = {}
    for text in participants:
        lines = [line for line in text.splitlines() if line]
        groups.setdefault(lines[-1], lines[1])
    cast["participants"] = [visit(own_demonstration).play("Participant", name) for name in list(groups.values())[:4]]
    return cast


def test_a_thread_goes_all_the_way_round(people, visit, own_demonstration):
    secretariat, chair, drafter, official = (people[task] for task in ("Secretariat", "Chair", "Drafter", "Official"))
    citizen, *others = people["participants"]

    # Raise
    url = act(
        citizen, "issue.filed", title="Who keeps school networks safe?", question="Schools run networks without help.",
        of_internet=["yes"], topics=[first_choice(citizen.page, "issue.filed", "topics")], affected="Pupils, teachers, parents.",
        interest="My children go to school.",
    )
    issue = number(url)
    assert "submitted" in citizen.page.locator("main").inner_text().lower() or citizen.page.get_by_text("secretariat").count()
    act(secretariat, "issue.screened", f"issue={issue}", fate="listed", reason="The issue is complete and new.")
    move = dict(reason="What the stage owes has been done.", outreach="We wrote to the groups that had not spoken and rang two of them.")
    act(secretariat, "process.stage", f"issue={issue}", **move)

    # Understand
    act(secretariat, "brief.published", f"issue={issue}", text="A school network has **three** parts.")
    event = act(
        secretariat, "learning.announced", f"issue={issue}", kind="talk", title="What a school network is", host="Valora University",
        language="en", starts=at(secretariat.page, 3), place="Library, and online", registration=["yes"],
    )
    citizen.page.goto(event)
    press(citizen.page, citizen.page.get_by_role("button", name="Register"))
    secretariat.later(7)
    secretariat.page.goto("/desk")
    assert secretariat.page.get_by_text("What a school network is").count() > 0
    act(secretariat, "learning.held", f"event={number(event)}", **{"attendance.academia": "12", "attendance.users": "9"})
    act(secretariat, "process.stage", f"issue={issue}", **move)

    # Discuss
    session = number(act(
        citizen, "session.proposed", f"issue={issue}", title="Three schools, three networks", teaser="What works where.",
        description="Teachers tell.", language="en",
    ))
    act(secretariat, "session.screened", f"session={session}", fate="accepted", reason="It opens the question well.")
    for role, name in (("moderator", "Ana Moderna"), ("remote_moderator", "Remo Ters"), ("rapporteur", "Rapo Teur")):
        act(secretariat, "session.part", f"session={session}", role=role, name=name)
    act(
        secretariat, "session.scheduled", f"session={session}", starts=at(secretariat.page, 2, 10), ends=at(secretariat.page, 2, 12),
        place="Town hall, room 2", links="https://stream.example.org/schools",
    )
    secretariat.later(3)
    act(secretariat, "session.started", f"session={session}")
    act(secretariat, "session.held", f"session={session}", on_site="30", remote="12", **{"attendance.civil": "20", "attendance.users": "22"})
    act(secretariat, "session.report", f"session={session}", proposal="To look at schools.", summary="Three ways.", discussion="Ana opened.")
    act(secretariat, "session.message", f"session={session}", text="Every school needs one person who answers for its network.")
    act(secretariat, "session.messages_open", f"session={session}", closes=at(secretariat.page, 9))
    others[0].page.goto(f"/sessions/{session}")
    others[0].page.locator("summary", has_text=re.compile("comment", re.I)).first.click()
    others[0].page.locator('textarea[name="text"]').fill("Say who pays for that person.")
    press(others[0].page, others[0].page.locator("details form button[type=submit]"))
    assert others[0].page.get_by_text("Say who pays for that person.").count() > 0
    secretariat.later(14)
    message = re.search(r"msg_(\d+)", secretariat_html(secretariat, f"/sessions/{session}")).group(1)
    act(secretariat, "message.answer", f"message={message}&comment=1", on=f"/sessions/{session}", answer="The ministry does; it is in the report.")
    act(secretariat, "session.messages_final", f"session={session}")
    act(secretariat, "session.published", f"session={session}")
    act(secretariat, "process.stage", f"issue={issue}", **move)

    # Consult
    consultation = number(act(
        drafter, "consultation.drafted", f"issue={issue}", title="Draft guide for school networks", note="A first draft.",
        question="What is missing?", decision_maker="The Ministry of Education",
        clauses="§ 1 Each school names a person.\n\n§ 2 The ministry pays for the hours.",
    ))
    act(
        secretariat, "consultation.announced", f"consultation={consultation}", opens=at(secretariat.page, 1),
        closes=at(secretariat.page, 31), decision_due=at(secretariat.page, 90),
    )
    secretariat.later(2)
    inputs = []
    for place, participant in enumerate(people["participants"]):
        participant.page.goto(f"/consultations/{consultation}")
        press(participant.page, participant.page.locator("a.count").nth(place % 2))
        fill(participant.page, kind="change", text=f"Name a deputy as well, says group {place}.", proposal="a person and a deputy")
        press(participant.page, participant.page.locator("form.act button[type=submit]:not([name])"))
        inputs.append(number(participant.page.url))
    secretariat.later(35)
    for place, item in enumerate(inputs):
        act(
            drafter, "response.given", f"input={item}", disposition="accepted" if place == 0 else "duplicate", reason=REASON,
            **({"change": "§ 1 now names a deputy."} if place == 0 else {}),
        )
    act(drafter, "doc.version", f"consultation={consultation}", clauses="§ 1 Each school names a person and a deputy.\n\n§ 2 The ministry pays for the hours.", reason="A deputy, as inputs asked.")
    act(drafter, "consultation.responded", f"consultation={consultation}", summary="One change, from four inputs.")
    act(secretariat, "process.stage", f"issue={issue}", **move)

    # Converge
    call = number(act(
        chair, "consensus.called", f"consultation={consultation}", question="Who cannot live with version 2, and why?",
        closes=at(chair.page, 15),
    ))
    for participant in people["participants"][1:]:
        act(participant, "stance.taken", f"call={call}", position="support")
    objection = act(
        citizen, "objection.raised", f"call={call}", clause="0", severity="major",
        reason="Small schools have nobody who could do this, and the guide does not say what they should do.",
    )
    objection = re.search(r"obj_(\d+)", objection).group(1)
    chair.later(16)

    # The determination is refused while the objection is open …
    open_form(chair.page, "consensus.determined", f"call={call}")
    fill(chair.page, level="consensus", reason=REASON)
    press(chair.page, chair.page.locator("form.act button[type=submit]:not([name])"))
    assert "Objections still open: 1." in chair.page.locator(".trouble").inner_text()
    assert chair.page.locator('[name="reason"]').input_value() == REASON
    # … and passes when it has been answered and addressed in writing.
    act(drafter, "objection.answered", f"objection={objection}", on=f"/calls/{call}", text="Small schools may share one person; the explanatory note says how they apply.")
    act(chair, "objection.resolved", f"objection={objection}", on=f"/calls/{call}", outcome="addressed", reason=REASON)
    act(chair, "consensus.determined", f"call={call}", level="consensus", reason=REASON)
    act(citizen, "consensus.minority", f"call={call}", text="I still think that small schools need money of their own.")
    chair.later(8)
    citizen.page.goto(f"/calls/{call}")
    assert citizen.page.get_by_text("Declared").count() > 0
    act(secretariat, "process.stage", f"issue={issue}", **move)

    # Decide, follow up, go round again
    act(official, "decision.adopted", f"issue={issue}", outcome="adopted", reasons=REASON, influence=f"Input {inputs[0]} brought the deputy.")
    act(secretariat, "process.stage", f"issue={issue}", **move)
    act(secretariat, "followup.assigned", f"issue={issue}", task="Print the guide.", addressee="Ministry of Education", due=at(secretariat.page, 20))
    secretariat.later(56)
    citizen.page.goto(f"/issues/{issue}")
    assert citizen.page.get_by_text("Silence is recorded, too.").count() == 1
    act(secretariat, "process.round", f"issue={issue}", reason="The guide was never printed.")
    citizen.page.goto(f"/issues/{issue}")
    assert citizen.page.get_by_role("heading", name="Round 2").count() == 1

    # The same pages without JavaScript, by somebody who is nobody.
    reader = visit(own_demonstration, java_script_enabled=False)
    for path, words in (
        (f"/issues/{issue}", "Round 2"), (f"/sessions/{session}", "Every school needs one person"),
        (f"/consultations/{consultation}", "a person and a deputy"), (f"/calls/{call}", "small schools need money"),
        (f"/consultations/{consultation}/responses", "§ 1 now names a deputy."),
    ):
        assert reader.page.goto(path).status == 200
        assert words in reader.page.locator("main").inner_text()
    for visitor in (secretariat, chair, drafter, official, *people["participants"], reader):
        assert [text for text in visitor.refused if "409" not in text] == []


def first_choice(page, kind, name):
    page.goto(f"/acts/{kind}")
    return page.locator(f'[name="{name}"]').first.get_attribute("value")


def secretariat_html(visitor, path):
    visitor.page.goto(path)
    return visitor.page.content()
