"""A user at a browser. It also records faults that a page must never have."""

import itertools
import re
import urllib.parse

from playwright.sync_api import expect

LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
VIEWER = ("chrome://", "chrome-extension://")
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
}


class Visitor:
    def __init__(self, browser, house, pictures, javascript=True):
        self.house = house
        self.addresses = itertools.cycle(house.urls)
        self.pictures = pictures
        self.faults = []
        self.context = browser.new_context(
            base_url=house.url, viewport=LAPTOP, locale="zh-CN", timezone_id="Asia/Shanghai",
            accept_downloads=True, java_script_enabled=javascript)
        self.context.set_default_timeout(15_000)
        self.context.on("request", self._notice_request)
        self.context.on("response", self._notice_response)
        self.page = self.context.new_page()
        self.page.on("console", self._notice_console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))

    # Actions

    def open(self, path):
        """Opens a page. If the house has several servers, each page is opened at the next one."""
        return self.page.goto(urllib.parse.urljoin(next(self.addresses), path))

    def sign_in(self, login, password):
        self.open("/sign-in")
        self.fill("证件号码或账号", login)
        self.fill("密码", password)
        self.page.get_by_role("main").get_by_role("button", name="登录").click()
        return self

    def sign_out(self):
        self.press("退出")

    def fill(self, label, text):
        self.page.get_by_label(label, exact=True).or_(self.page.get_by_label(f"{label}（选填）", exact=True)).fill(text)

    def tick(self, name):
        self.page.get_by_role("checkbox", name=name).check()

    def choose(self, name):
        self.page.get_by_role("radio", name=name).check()

    def press(self, name):
        self.page.get_by_role("button", name=name).click()

    def follow(self, name):
        self.page.get_by_role("link", name=name).first.click()

    def attach(self, *files):
        self.page.locator("input[type=file]").set_input_files(list(files))

    def unfold(self, name=""):
        """Opens every closed section whose heading contains the text."""
        folded = self.page.locator("details:not([open]) > summary").filter(has_text=name)
        while folded.count():
            folded.first.click()

    def download(self, press=None, follow=None):
        """Downloads the file of a button or a link. Returns its path."""
        with self.page.expect_download() as waiting:
            self.press(press) if press else self.follow(follow)
        download = waiting.value
        path = self.house.folder / "downloads" / download.suggested_filename
        download.save_as(path)
        return path

    # Expectations

    def sees(self, *texts):
        for text in texts:
            expect(self.page.get_by_role("main").get_by_text(text).filter(visible=True).first).to_be_visible()

    def sees_not(self, text):
        assert text not in self.page.content(), f"“{text}” is on {self.page.url}"

    def sees_heading(self, name):
        expect(self.page.get_by_role("heading", level=1, name=name)).to_be_visible()

    def sees_hours(self, subject, counted):
        """Expects the number of counted hours in the bar of a subject."""
        told = re.compile(rf"^{subject}已计入 {re.escape(counted)} 学时")
        expect(self.page.get_by_role("main").get_by_role("img", name=told).first).to_be_visible()

    def sees_viewer(self):
        """Expects that the browser's own viewer shows a document in a frame of the page."""
        expect(self.page.locator("iframe.document")).to_be_visible()
        for _ in range(50):
            if any(frame.url.startswith(VIEWER) for frame in self.page.frames):
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"no viewer, only {[frame.url for frame in self.page.frames]}")

    def complaints(self):
        """The lines of the summary of problems on top of a wrong form."""
        alert = self.page.get_by_role("alert")
        expect(alert).to_be_visible()
        return alert.get_by_role("listitem").all_inner_texts()

    def follows_complaint_to(self, field):
        """Follows the first line of the summary, and expects that it leads to its field."""
        self.page.get_by_role("alert").get_by_role("link").first.click()
        assert self.page.url.endswith(f"#{field}"), self.page.url
        assert self.page.evaluate("document.activeElement.id") == field

    def look(self, name):
        """Saves pictures at the width of a laptop and of a phone, if this visitor takes any. The page must not be wider
        than either screen."""
        for device, size in (("laptop", LAPTOP), ("phone", PHONE)):
            self.page.set_viewport_size(size)
            if self.pictures:
                self.page.screenshot(path=self.pictures / f"{name}-{device}.png", full_page=True)
            wide, room = self.page.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            assert wide <= room, f"{self.page.url} is {wide} px wide on a screen of {room} px"
        self.page.set_viewport_size(LAPTOP)

    # Faults

    def _notice_request(self, request):
        own = [url + "/" for url in self.house.urls]
        if not request.url.startswith((*own, "data:", "blob:", *VIEWER)):
            self.faults.append(f"a request left the host: {request.url}")

    def _notice_response(self, response):
        headers, where = response.headers, f"{response.status} {response.url}"
        is_preview = response.url.split("#")[0].endswith("/preview")
        # The browser's own viewer answers once more for a PDF in a frame, without headers.
        if response.url.startswith(VIEWER) or (is_preview and response.status == 200 and not headers):
            return
        is_page = response.request.resource_type == "document" and not is_preview
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self.faults.append(where)
        expected = HEADERS | {"x-frame-options": "SAMEORIGIN"} if is_preview and response.ok else HEADERS
        for name, value in expected.items():
            if headers.get(name) != value:
                self.faults.append(f"{name} is {headers.get(name)}: {where}")
        policy = headers.get("content-security-policy", "")
        # For a PDF, the viewer keeps this part of the policy only. AnswerHeaderTests checks what the server sends.
        if is_preview and policy == "frame-ancestors 'self'":
            return
        if "default-src 'none'" not in policy or "unsafe" in policy or "http" in policy or "*" in policy:
            self.faults.append(f"the policy is “{policy}”: {where}")

    def _notice_console(self, message):
        # The console reports a refused form (400) as an error. `_notice_response` checks its status.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")
