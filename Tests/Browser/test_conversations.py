"""A conversation as people use it: one statement at a time, with the keyboard, without JavaScript, without an account."""

import json
import re
import subprocess

import pytest
from playwright.sync_api import expect

from serving import PROGRAM

OPEN = "/conversations/2"


def answer(page, button):
    page.goto(f"{OPEN}/vote")
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).click()


def has_answered(page, count):
    expect(page.locator("#progress")).to_have_text(re.compile(rf"^\s*{count} "))


@pytest.mark.parametrize("scripts", [True, False])
def test_a_guest_answers_every_statement_and_finds_the_own_place(own_demonstration, visit, scripts):
    page = visit(own_demonstration, java_script_enabled=scripts).page
    page.goto(OPEN)
    with page.expect_navigation():
        page.get_by_role("link", name="Vote on the statements").click()
    has_answered(page, 0)
    for number, button in enumerate(["Agree", "Disagree", "Pass"] * 4, start=1):
        if page.get_by_role("button", name=button, exact=True).count() == 0:
            break
        with page.expect_navigation():
            page.get_by_role("button", name=button, exact=True).click()
        has_answered(page, number)
    assert page.get_by_text("You have answered all there are").is_visible()
    page.goto(f"{OPEN}/votes")
    assert page.locator("tbody tr").count() == 10
    expect(page.get_by_text("You vote most like group")).to_be_visible()
    assert page.locator(".opinion-map .own").count() == 1


def test_a_vote_is_given_with_the_keyboard_alone(own_demonstration, visit):
    page = visit(own_demonstration).page
    page.goto(f"{OPEN}/vote")
    page.get_by_role("button", name="Agree", exact=True).focus()
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    has_answered(page, 1)
    page.goto(f"{OPEN}/votes")
    assert "Disagree" in page.locator("tbody").inner_text()


def test_a_vote_is_changed_and_taken_back(own_demonstration, visit):
    page = visit(own_demonstration).page
    answer(page, "Agree")
    page.goto(f"{OPEN}/votes")
    with page.expect_navigation():
        page.get_by_role("link", name="Vote anew").click()
    assert page.get_by_text("So far you said: Agree.").is_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Disagree", exact=True).click()
    page.goto(f"{OPEN}/votes")
    assert "Disagree" in page.locator("tbody").inner_text()
    with page.expect_navigation():
        page.get_by_role("button", name="Take back").click()
    assert page.get_by_text("You have not voted in this conversation").is_visible()


def test_nobody_sees_the_votes_of_another(own_demonstration, visit):
    one, other = visit(own_demonstration).page, visit(own_demonstration).page
    answer(one, "Agree")
    file = one.request.get(f"{OPEN}/votes.json")
    assert len(json.loads(file.text())["votes"]) == 1
    assert other.request.get(f"{OPEN}/votes.json").status == 404


def test_a_statement_that_is_there_already_is_shown_before_it_is_sent(own_demonstration, visit):
    page = visit(own_demonstration).play("Participant").page
    page.goto("/acts/statement.submitted?conversation=2&language=en")
    page.get_by_label("Your statement").fill("The costs should come from the taxes.")
    with page.expect_navigation():
        page.get_by_role("button", name="Add the statement").click()
    like = page.locator("#like")
    expect(like.get_by_text("The cost should come from taxes.")).to_be_visible()
    page.get_by_role("button", name="Add the statement").click()
    page.wait_for_url("**/conversations/2*")
    page.get_by_text("The costs should come from the taxes.").wait_for()


def test_a_moderator_finds_what_waits_at_the_desk_and_gives_a_reason(own_demonstration, visit):
    page = visit(own_demonstration).play("Secretariat").page
    with page.expect_navigation():
        page.get_by_role("link", name="Moderate the statement").first.click()
    assert page.get_by_text("Cooperatives should be allowed to use ducts").is_visible()
    page.get_by_label("Declined: it does not answer the question").check()
    page.get_by_label("Reason").fill("The question is who pays, and not what is allowed.")
    page.get_by_role("button", name="Publish the decision").click()
    page.wait_for_url("**/conversations/2*")
    expect(page.get_by_text("The question is who pays, and not what is allowed.")).to_be_visible()


def test_the_result_fits_a_phone_in_light_and_dark(demonstration, visit):
    for look in [{}, {"color_scheme": "dark"}]:
        page = visit(demonstration, viewport={"width": 390, "height": 844}, **look).page
        for path in ["/conversations/1", OPEN, f"{OPEN}/vote"]:
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_a_voter_checks_that_the_own_ballot_was_counted(demonstration, visit, tmp_path):
    page = visit(demonstration).play("Participant").page
    own = page.request.get("/conversations/1/votes.json").text()
    file = tmp_path / "votes.json"
    file.write_text(own)

    def check(*options):
        command = [PROGRAM, "verify-ballot", str(file), *options]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)

    alone = check()
    assert alone.returncode == 0 and "in the tree of ballots of conversation 1" in alone.stdout, alone.stderr
    against = check("--against", f"{demonstration.address}/record")
    assert against.returncode == 0 and "commits to this tree" in against.stdout, against.stderr
    # A vote that is not the one that was counted, another salt, another tree: each is refused.
    votes = json.loads(own)
    for spoil in (
        lambda f: f["votes"][0].update(vote=-f["votes"][0]["vote"] or 1),
        lambda f: f["proof"].update(ballot=f["proof"]["ballot"].replace(",1]", ",0]", 1)),
        lambda f: f["proof"].update(index=(f["proof"]["index"] + 1) % f["proof"]["size"]),
        lambda f: f["proof"].update(root=f["proof"]["leaf"]),
    ):
        spoiled = json.loads(own)
        spoil(spoiled)
        file.write_text(json.dumps(spoiled))
        assert check().returncode == 1, spoiled["proof"]
    votes.pop("proof")
    file.write_text(json.dumps(votes))
    early = check()
    assert early.returncode == 2 and "before the votes were counted" in early.stderr


def test_what_a_conversation_found_is_a_message_with_its_origin(demonstration, visit):
    page = visit(demonstration).page
    page.goto("/conversations/1")
    taken = page.get_by_text("Taken up:")
    assert taken.count() == 1
    taken.locator("xpath=..").get_by_role("link").first.click()
    page.wait_for_url("**/sessions/*")
    page.get_by_text("should learn within a day what became of the report").first.wait_for()
    assert page.get_by_text("Taken from a conversation, where every group supports it:").is_visible()


def test_a_conversation_is_given_more_time_with_a_reason(own_demonstration, visit):
    page = visit(own_demonstration).play("Secretariat").page
    page.goto(OPEN)
    with page.expect_navigation():
        page.get_by_role("link", name="Keep the conversation open longer").click()
    later = page.get_by_label("It closes").input_value()
    page.get_by_label("It closes").fill(f"{int(later[:4]) + 1 if later else 2099}-06-01T18:00")
    page.get_by_label("Reason").fill("Half of the villages have had no line this week.")
    page.get_by_role("button", name="Keep it open longer").click()
    page.wait_for_url("**/conversations/2*")
    assert page.get_by_text("Half of the villages have had no line this week.").is_visible()
