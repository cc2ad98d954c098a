"""Every kind of page of every role passes the checks of axe: on a laptop and on a phone, light and dark."""

import pathlib

import axe_playwright_python
import pytest

from crawling import kinds_of_pages

AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
SIZES = {"laptop": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 780}}
VISITORS = [
    (None, None, "/"),
    ("professional", "洪州学院", "/years"),
    ("employer-clerk", "洪州学院", "/desk"),
    ("provider-clerk", "", "/desk"),
    ("industry-manager", "", "/desk"),
    ("hr-manager", "市", "/desk"),
    ("hr-manager", "省", "/desk"),
]


@pytest.mark.parametrize("role, organisation, start", VISITORS)
def test_no_page_has_a_finding(arrive, house, role, organisation, start):
    visitor = arrive()
    if role:
        account = house.account(role, organisation)
        visitor.sign_in(account["login"], account["password"])
    findings, looked_at = [], 0
    for path in kinds_of_pages(visitor.page, start):
        looked_at += 1
        for device, size in SIZES.items():
            visitor.page.set_viewport_size(size)
            for scheme in ("light", "dark"):
                visitor.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                findings += [f"{path} ({device}, {scheme}): {finding}" for finding in findings_of(visitor.page)]
    assert looked_at >= 4
    assert not findings, "\n".join(findings)


def findings_of(page):
    """The rules that the page breaks, each with the first element that breaks it. The page must fit its screen."""
    page.evaluate("window.axe ? 0 : (() => {" + AXE + "})()")
    broken = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(result => result.violations)")
    told = [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in broken]
    wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return told + ([f"it is {wide} px wide on a screen of {room} px"] if wide > room else [])
