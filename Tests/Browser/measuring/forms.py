"""Fills in forms and sends them without a browser. The fields are read from the page."""

import html.parser
import http.cookiejar
import re
import secrets
import time
import urllib.parse
import urllib.request


class Sitting:
    """One person's session."""

    def __init__(self, house, account):
        self.url = house.url
        self.jar = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.open("/sign-in")
        self.send("登录", sign_in_name=account["login"], password=account["password"])

    def open(self, path):
        self.take(self.browser.open(urllib.parse.urljoin(self.url, path)))

    def send(self, button, file=None, **filled):
        """Sends the form with a button whose text begins with `button`. All checkboxes are ticked."""
        form = next(form for form in Forms(self.page).all if any(text.startswith(button) for text in form.buttons))
        fields = {**form.fields, **filled}
        action = urllib.parse.urljoin(self.address, form.action)
        if file:
            body, kind = multipart(fields, file)
        else:
            body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        self.take(self.browser.open(urllib.request.Request(action, body, {"Content-Type": kind}), timeout=900))

    def wait_for(self, pattern, seconds, pause=0.2):
        """Reloads the page until it contains the pattern."""
        until = time.monotonic() + seconds
        while not re.search(pattern, self.page):
            assert time.monotonic() < until, f"no “{pattern}” on {self.address}"
            time.sleep(pause)
            self.open(self.address)

    def take(self, answer):
        with answer:
            self.page, self.address = answer.read().decode(), answer.url

    def cookies(self):
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)


class Form:
    def __init__(self, action):
        self.action, self.fields, self.buttons = action, {}, []


class Forms(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.all, self.form, self.in_button = [], None, False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        about = dict(attributes)
        if tag == "form":
            self.form = Form(about.get("action", ""))
            self.all.append(self.form)
        elif self.form and tag == "input" and about.get("name"):
            self.fill(about)
        elif self.form and tag == "button":
            self.in_button = True
            self.form.buttons.append("")

    def fill(self, about):
        kind = about.get("type", "text")
        if kind == "file" or (kind == "radio" and "checked" not in about):
            return
        self.form.fields[about["name"]] = about.get("value", "on" if kind == "checkbox" else "")

    def handle_data(self, text):
        if self.in_button:
            self.form.buttons[-1] += text.strip()

    def handle_endtag(self, tag):
        self.in_button = self.in_button and tag != "button"
        self.form = None if tag == "form" else self.form


def multipart(fields, file):
    edge = secrets.token_hex(16)
    body = b""
    for name, value in fields.items():
        body += f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    body += (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
             "Content-Type: application/octet-stream\r\n\r\n").encode()
    return body + file.read_bytes() + f"\r\n--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"
