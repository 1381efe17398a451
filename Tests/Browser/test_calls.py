"""A call, its review and a decision in a real browser without JavaScript: everything by forms and links."""

import re

from playwright.sync_api import expect

from test_walk import at, fill, press


def does(visitor, address, **fields):
    """Does an act through its form."""
    page = visitor.page
    page.goto(address)
    fill(page, **fields)
    press(page, page.locator("form.act button[type=submit]:not([name])"))
    assert "/acts/" not in page.url, page.locator("main").inner_text()
    return page


def test_a_proposal_is_reviewed_ranked_and_declined_with_its_score(own_demonstration, visit):
    without = {"java_script_enabled": False}
    secretariat = visit(own_demonstration, **without).play("Secretariat", "Mirela")
    author = visit(own_demonstration, **without).play("Participant", "Lotte")
    reviewers = [
        visit(own_demonstration, **without).play(task, name)
        for task, name in (("Participant", "Marguerite"), ("Moderator", "Kwabena"))
    ]
    desk = secretariat.page
    opens, closes = at(desk, -1), at(desk, 9)
    does(
        secretariat, "/acts/call.published", kind="sessions", title="A call in a browser", guidance="Say what is at stake.",
        opens=opens, closes=closes, reviews_each="2", criteria="relevance | 3 | Relevance | 관련성\nplan | 1 | Plan | 계획",
    )
    call = re.search(r"/programme/calls/\d+", desk.url).group()
    number = call.rsplit("/", 1)[1]

    page = author.page
    page.goto(call)
    press(page, page.get_by_role("link", name="Answer this call"))
    expect(page.locator(".context")).to_contain_text("Say what is at stake.")
    refused = dict(title="Lowland shops", teaser="What shops saw", description="At length")
    fill(page, **refused)
    press(page, page.locator("form.act button[type=submit]"))
    expect(page.locator("#refusal")).to_contain_text("may be published")
    fill(page, consent="yes")
    press(page, page.locator("form.act button[type=submit]"))
    session = re.search(r"/sessions/(\d+)", page.url).group(1)
    expect(page.locator("main")).to_contain_text("Answers the call")

    secretariat.later(14)
    review = call + "/review"
    for reviewer in reviewers:
        desk.goto(review)
        press(desk, desk.get_by_role("link", name="Appoint a reviewer"))
        person = reviewer.page.goto("/demonstration") and reviewer.page.locator("main").inner_text()
        name = "Marguerite" if reviewer is reviewers[0] else "Kwabena"
        assert name in person
        value = desk.locator("#f-person option", has_text=name).first.get_attribute("value")
        fill(desk, person=value)
        press(desk, desk.locator("form.act button[type=submit]"))
        expect(desk.locator("main")).to_contain_text(name)
    does(secretariat, f"/acts/review.assigned?programme_call={number}")

    # Nothing is offered that would be refused: all is given out, and nothing is decided while it is read.
    expect(desk.locator("main").get_by_role("link", name="Give out the proposals")).to_have_count(0)
    desk.goto(f"/acts/session.screened?session={session}")
    expect(desk.locator('[name="fate"]')).to_have_count(1)
    expect(desk.locator('[name="fate"][value="returned"]')).to_have_count(1)

    for place, reviewer in enumerate(reviewers):
        page = reviewer.page
        page.goto("/desk")
        expect(page.locator("main")).to_contain_text("A call in a browser")
        page.goto(review)
        press(page, page.locator(f'main a[href="{review}/{session}"]').first)
        page.locator('[name="score.relevance"][value="2"]').check()
        page.locator(f'[name="score.plan"][value="{1 + place}"]').check()
        page.locator('[name="comment"]').fill(f"Words of reviewer {place}")
        press(page, page.get_by_role("button", name="Keep the review"))
        expect(page.locator("main")).to_contain_text("Scores are not shown while reviewers work")

    does(secretariat, f"/acts/review.discussion?programme_call={number}")
    page = reviewers[0].page
    page.goto(review)
    expect(page.locator("#ranking")).to_contain_text("1.88")
    does(secretariat, f"/acts/review.closed?programme_call={number}")
    author.page.goto(review)
    expect(author.page.locator("#ranking")).to_contain_text("1.88")
    expect(author.page.locator("main")).not_to_contain_text("Marguerite: ")

    does(
        secretariat, f"/acts/session.screened?session={session}", fate="declined",
        reason="The shops of one association alone; please come back with the buyers.")
    expect(desk.locator("main")).to_contain_text("1.88 of 5")
    does(secretariat, f"/acts/call.concluded?programme_call={number}", summary="One proposal came, and was declined.")
    expect(desk.locator("main")).to_contain_text("Every submission has its fate.")
