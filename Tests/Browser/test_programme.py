"""The programme, made without dragging: places, proposals, release; on a phone, without JavaScript, accessible."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = [
    "/editions/1", "/editions/1/grid", "/editions/1/grid?at=2-2", "/editions/1/availability",
    "/editions/1/proposal?way=anew&seed=3", "/acts/programme.room?edition=1&room=1", "/acts/programme.slot?edition=1",
    "/acts/programme.comment?edition=1", "/acts/programme.answer?edition=1&comment=2",
]


def session_number(page, title):
    page.goto("/editions/1")
    return page.get_by_role("link", name=title).first.get_attribute("href").rpartition("/")[2]


@pytest.mark.parametrize("look", [{}, {"viewport": {"width": 320, "height": 700}}, {"color_scheme": "dark", "locale": "ko"}])
def test_every_page_of_the_programme_is_accessible(visit, demonstration, look):
    visitor = visit(demonstration, **look).play("Secretariat")
    number = session_number(visitor.page, "Two days to take a name down")
    for path in [*PAGES, f"/editions/1/grid?move={number}", f"/editions/1/grid?move={number}&place=2-1"]:
        answer = visitor.page.goto(path)
        assert answer.status == 200, path
        found = Axe().run(visitor.page, options=RULES)
        assert found.violations_count == 0, path + "\n" + found.generate_report()
        width = visitor.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, f"{path} is {width} px too wide"
    assert visitor.refused == []


def test_the_committee_makes_the_programme_with_the_keyboard_and_without_scripts(visit, own_demonstration):
    visitor = visit(own_demonstration, java_script_enabled=False).play("Secretariat")
    page = visitor.page
    page.goto("/editions/1/grid")
    expect(page.get_by_role("heading", name="This cannot stay")).to_be_visible()
    expect(page.locator("#wrong")).to_contain_text("Ingrid Păltinescu has parts in two sessions at the same time")

    # One session moves, after a look at what that breaks and mends.
    page.get_by_role("link", name=re.compile("Move.*Two days to take a name down")).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.get_by_label("Time and room").select_option("2-1")
    with page.expect_navigation():
        page.get_by_role("button", name="See what it would break").press("Enter")
    expect(page.locator("#panel")).to_contain_text("would be mended")
    with page.expect_navigation():
        page.get_by_role("button", name="Place it there").press("Enter")
    expect(page.locator("#wrong")).not_to_contain_text("Ingrid Păltinescu")

    # The rest is proposed, and taken over.
    with page.expect_navigation():
        page.get_by_role("button", name="Show a proposal").press("Enter")
    expect(page.get_by_role("heading", name="What would change")).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Take it over into the draft").press("Enter")
    expect(page.locator(".hero")).to_contain_text("8 sessions have a place.")

    # The draft is released when its comments are closed and answered.
    visitor.later(14)
    page.goto("/acts/programme.answer?edition=1&comment=2")
    page.get_by_label("Your answer").fill("It moves to the afternoon, after the first train has come.")
    with page.expect_navigation():
        page.get_by_role("button", name="Publish your answer").click()
    page.goto("/editions/1/grid?at=6-2")
    number = session_number(page, "한국어로 소리 내어 읽는 웹")
    page.goto(f"/editions/1/grid?move={number}&place=4-1")
    with page.expect_navigation():
        page.get_by_role("button", name="Place it there").press("Enter")
    page.goto("/acts/programme.released?edition=1")
    expect(page.get_by_role("heading", name="What this release changes")).to_be_visible()
    page.get_by_label("Name of the release").fill("Consolidated programme")
    with page.expect_navigation():
        page.get_by_role("button", name="Release it").click()
    expect(page.locator(".hero")).to_contain_text("Consolidated programme")
    expect(page.locator("#releases")).to_contain_text("What differs from the release before:")


def test_a_phone_shows_the_programme_as_a_list(visit, demonstration):
    page = visit(demonstration, viewport={"width": 360, "height": 740}).page
    page.goto("/editions/1")
    cell = page.locator("#programme td:not(.free)").first
    expect(cell.locator(".room")).to_be_visible()
    expect(page.locator("#programme thead").first).to_be_hidden()
