"""What the script of a live page keeps: choices, open boxes, the newest answer, and notes on a line that hangs."""

from playwright.sync_api import expect

from test_live import joined, own, queue, session, unsaved  # noqa: F401
from wire import Person

NOTE = "**/acts/session.note"


def guest(session, name="A guest"):
    session.done("floor.added", by=session.moderator, kind="new_topic", channel="room", name=name)


def renewed(page, happens):
    """Waits until the reader's own part has been fetched anew after something happened."""
    own(page).evaluate("e => { e.firstElementChild.dataset.old = 'yes'; document.activeElement.blur(); }")
    happens()
    expect(own(page).locator("[data-old]")).to_have_count(0, timeout=10_000)


def takes_temperature(session):
    session.done("temperature.taken", by=session.moderator, question="Shall the line be built?", way="hum")


def test_what_was_chosen_stays_chosen_when_somebody_else_asks(session, visit):
    page = joined(visit, session, session.others[0])
    page.get_by_label("From afar").check()
    page.get_by_label("A reply", exact=True).check()
    renewed(page, lambda: guest(session))
    expect(page.get_by_label("From afar")).to_be_checked()
    expect(page.get_by_label("A reply", exact=True)).to_be_checked()
    # What anybody can do comes all the same.
    renewed(page, lambda: takes_temperature(session))
    expect(own(page).get_by_role("heading", name="Answer the room")).to_be_visible()
    expect(page.get_by_label("From afar")).to_be_checked()


def test_what_the_moderator_opened_stays_open(session, visit):
    for name in ("A guest", "Ilse Marant"):
        guest(session, name)
    page = joined(visit, session, session.moderator)
    late = own(page).locator("details", has_text="Ilse Marant")
    late.locator("summary").click()
    renewed(page, lambda: guest(session, "One more"))
    expect(late.get_by_label("Why out of turn")).to_be_visible()
    expect(own(page).locator("details[open]")).to_have_count(1)


def test_an_answer_that_comes_late_does_not_take_the_place_of_a_newer_one(session, visit):
    page = joined(visit, session, session.others[0])
    held = []

    def hold_first(route):
        if route.request.resource_type != "fetch":
            return route.continue_()
        if not held:
            return held.append((route, route.fetch()))
        route.continue_()

    page.route("**" + session.path, hold_first)
    guest(session)
    for _ in range(60):
        if held:
            break
        page.wait_for_timeout(100)
    takes_temperature(session)
    heading = own(page).get_by_role("heading", name="Answer the room")
    expect(heading).to_be_visible(timeout=10_000)
    route, old = held[0]
    route.fulfill(response=old)
    page.wait_for_timeout(1000)
    expect(heading).to_be_visible()


def test_a_failed_answer_is_asked_for_again(session, visit):
    page = joined(visit, session, session.others[0])
    failed = []

    def fail_first(route):
        if failed or route.request.resource_type != "fetch":
            return route.continue_()
        failed.append(route)
        route.abort()

    page.route("**" + session.path, fail_first)
    takes_temperature(session)
    expect(own(page).get_by_role("heading", name="Answer the room")).to_be_visible(timeout=20_000)
    assert failed


def test_a_note_on_a_line_that_hangs_is_told_soon_and_until_all_are_saved(session, visit):
    page = joined(visit, session, session.rapporteur)
    hanging = []
    page.route(NOTE, lambda route: hanging.append(route))
    add = page.get_by_role("button", name="Add the note")
    page.get_by_label("The note").fill("The first.")
    add.click()
    expect(unsaved(page)).to_be_hidden()
    expect(unsaved(page)).to_be_visible(timeout=3000)
    page.get_by_label("The note").fill("The second.")
    add.click()
    expect(unsaved(page)).to_be_visible()
    expect(unsaved(page).get_by_role("listitem")).to_have_text(["The first.", "The second."])
    # Nor does a part of the page that is fetched anew hide it.
    renewed(page, lambda: guest(session))
    expect(unsaved(page).get_by_role("listitem")).to_have_text(["The first.", "The second."])
    expect(unsaved(page)).to_be_visible()
    # Whoever leaves is asked first.
    with page.expect_event("dialog") as told:
        page.close(run_before_unload=True)
    assert told.value.type == "beforeunload"
    told.value.dismiss()
    assert len(hanging) == 1
    hanging[0].abort()
    page.unroute(NOTE)
    expect(unsaved(page)).to_be_visible()
    expect(page.locator("#floor").get_by_text("The second.")).to_have_count(1, timeout=15_000)
    expect(unsaved(page)).to_be_hidden()
    expect(page.locator("#floor article.input").first).to_contain_text("The second.")
    expect(page.locator("#floor article.input")).to_have_count(2)
    expect(page.locator("#floor article.input").last).to_contain_text("The first.")
    # Once all are there, one leaves as one came.
    page.goto(f"/sessions/{session.number}")


def test_a_note_that_is_quickly_there_is_not_told_as_unsaved(session, visit):
    page = joined(visit, session, session.rapporteur)
    page.get_by_label("The note").fill("Taken at once.")
    page.get_by_role("button", name="Add the note").click()
    expect(page.locator("#floor").get_by_text("Taken at once.")).to_be_visible()
    page.wait_for_timeout(2500)
    expect(unsaved(page)).to_be_hidden()


def test_what_was_opened_on_the_floor_stays_open_and_keeps_the_focus(session, visit):
    scribe = Person.play(session.server.port, session.rapporteur)
    for number in range(1, 15):
        answer = scribe.post("/acts/session.note", {"session": session.number, "text": f"Said as number {number}."})
        assert answer.status == 303
    page = joined(visit, session)
    earlier = page.locator("#earlier-notes")
    expect(earlier.locator("summary")).to_have_text("2 earlier notes")
    earlier.locator("summary").click()
    expect(earlier.get_by_text("Said as number 1.")).to_be_visible()
    guest(session)
    expect(queue(page)).to_have_count(1)
    expect(earlier.get_by_text("Said as number 1.")).to_be_visible()
    expect(earlier.locator("summary")).to_be_focused()
