#!/usr/bin/env python3
"""Makes packs and pack folders as broken sticks and hostile hands would leave them.

Usage: make_damaged.py KIOSKCTL MANUAL OUT

From the example of the author's manual it writes into OUT:

  terminal/   a terminal's kiosk.toml, keys.toml and the pack it came with
  packs/      packs with their signatures, one case each
  sources/    folders of texts, one case each
  cases.json  what each case is and what is to come of it

Every pack is signed with the terminal's own key unless its case is about the signature: what
nobody signed would not be looked into at all. A pack's outcome is the name of a refusal or
"taken"; that of a folder is the file in which an error is to be found, or "clean".
"""
import io
import json
import pathlib
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tarfile
import zipfile

CENTRE = "centres/gh-accra"
SHIPPED = "2026.11.1"
NEWER = "2026.12.1"


def example(manual):
    """The files of the manual's example: each stands between "````kind path" and "````"."""
    found = re.findall(r"^````\w* (\S+)\n(.*?)^````$", manual.read_text(encoding="utf-8"),
                       re.M | re.S)
    return {path: text.encode() for path, text in found}


def write_tree(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


class Maker:
    def __init__(self, kioskctl, manual, out):
        self.kioskctl = kioskctl
        self.out = out
        self.files = example(manual)
        self.cases = {"packs": [], "sources": []}
        for name in ("terminal", "packs", "sources", "work"):
            (out / name).mkdir(parents=True)

    def ctl(self, *words):
        subprocess.run([self.kioskctl, *map(str, words)], check=True, stdout=subprocess.DEVNULL)

    def build(self, path, **changes):
        """The example as a pack, with other values in the centre's pack.toml."""
        files = dict(self.files)
        text = files[f"{CENTRE}/pack.toml"].decode()
        for key, value in {"version": f'"{NEWER}"', "expires": "9999-12-31", **changes}.items():
            text = re.sub(rf"^{key} = .*\n", "", text, flags=re.M) + f"{key} = {value}\n"
        files[f"{CENTRE}/pack.toml"] = text.encode()
        folder = self.out / "work" / "build"
        shutil.rmtree(folder, ignore_errors=True)
        write_tree(folder, files)
        self.ctl("pack", "build", folder / CENTRE, "-o", path)

    def new_key(self, name):
        folder = self.out / "work" / name
        self.ctl("keys", "new", "--pack-key", "--no-passphrase", "--out", folder)
        return folder / "pack.key"

    def sign(self, path, key=None, comment=None):
        self.ctl("pack", "sign", path, "--key", key or self.key,
                 *(["--comment", comment] if comment else []))

    def pack(self, name, outcome, content, sign=True):
        """A case whose pack has these bytes."""
        path = self.out / "packs" / f"{name}.kpack"
        path.write_bytes(content)
        if sign:
            self.sign(path)
        self.cases["packs"].append({"file": path.name, "outcome": outcome})
        return path

    def database(self, name, outcome, change):
        """A case in which the good pack's tables were changed by whoever holds the key."""
        path = self.out / "packs" / f"{name}.kpack"
        path.write_bytes(self.good)
        pack = sqlite3.connect(path)
        change(pack)
        pack.commit()
        pack.execute("VACUUM")
        pack.close()
        self.sign(path)
        self.cases["packs"].append({"file": path.name, "outcome": outcome})

    def source(self, name, where, change):
        """A case in which `change` edits the files of the example."""
        files = dict(self.files)
        change(files)
        write_tree(self.out / "sources" / name, files)
        self.cases["sources"].append({"folder": f"{name}/{CENTRE}", "outcome": where})

    def edit(self, name, file, old, new):
        """A case in which `old` is replaced in one file; the error is to be found there."""
        def change(files):
            assert old in files[file], (name, file, old)
            files[file] = files[file].replace(old, new, 1)
        self.source(name, file, change)

    def make(self):
        self.terminal()
        self.containers()
        self.bytes()
        self.tables()
        self.versions()
        self.signatures()
        self.encodings()
        self.markdown()
        self.toml()
        self.pictures()
        shutil.rmtree(self.out / "work")
        (self.out / "cases.json").write_text(json.dumps(self.cases, indent=1))

    def terminal(self):
        self.key = self.new_key("own")
        self.stranger = self.new_key("stranger")
        revoked = self.new_key("revoked")
        self.revoked = revoked
        other = self.new_key("other-centre")
        self.other = other
        public = lambda key: key.with_suffix(".pub").read_text().splitlines()[1]
        entry = '\n[[key]]\nowner = "{}"\npublic = "{}"\ncentres = [{}]\n'
        folder = self.out / "terminal"
        (folder / "keys.toml").write_text(
            "list = 1\n" + entry.format("own", public(self.key), '"gh-accra"') +
            entry.format("revoked", public(revoked), '"*"') + "revoked = true\n" +
            entry.format("other", public(other), '"sn-dakar"'))
        (folder / "kiosk.toml").write_text(
            'pack = "shipped.kpack"\npack_keys = "keys.toml"\nfonts = "fonts.toml"\n')
        (folder / "fonts.toml").write_text("")
        self.build(folder / "shipped.kpack", version=f'"{SHIPPED}"')
        path = self.out / "work" / "good.kpack"
        self.build(path)
        self.good = path.read_bytes()
        self.pack("good", "taken", self.good)

    def containers(self):
        """Other containers under a pack's name: nothing of them is ever unpacked."""
        def archive(members, method=zipfile.ZIP_STORED):
            data = io.BytesIO()
            with zipfile.ZipFile(data, "w", method) as file:
                for member, content in members:
                    file.writestr(member, content)
            return data.getvalue()

        self.pack("zip-climbs-out", "not-a-pack", archive([("../../evil.txt", "x")]))
        self.pack("zip-absolute", "not-a-pack", archive([("/abs.txt", "x"), ("C:\\x", "x")]))
        self.pack("zip-bomb", "not-a-pack",
                  archive([("zeros", b"\0" * (200 << 20))], zipfile.ZIP_DEFLATED))
        self.pack("zip-doubles", "not-a-pack", archive([("ok.md", "1"), ("OK.md", "2")]))
        inner = archive([("zeros", b"\0" * (10 << 20))], zipfile.ZIP_DEFLATED)
        self.pack("zip-nested", "not-a-pack", archive([(f"{i}.zip", inner) for i in range(6)]))
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode="w") as file:
            for name, kind, target in (("link", tarfile.SYMTYPE, "/etc/passwd"),
                                       ("hard", tarfile.LNKTYPE, "/etc/shadow"),
                                       ("fifo", tarfile.FIFOTYPE, ""),
                                       ("device", tarfile.CHRTYPE, "")):
                member = tarfile.TarInfo(name)
                member.type = kind
                member.linkname = target
                file.addfile(member)
        self.pack("tar-links", "not-a-pack", data.getvalue())
        self.pack("picture", "not-a-pack", b"\x89PNG\r\n\x1a\n" + b"x" * 5000)
        self.pack("empty", "not-a-pack", b"")
        self.pack("text", "not-a-pack", b"a" * 10_000)
        path = self.out / "packs" / "folder.kpack"
        path.mkdir()
        self.cases["packs"].append({"file": path.name, "outcome": "unreadable"})
        path = self.out / "packs" / "sparse.kpack"
        with path.open("wb") as file:
            file.truncate(8 << 30)
        shutil.copy(self.out / "packs" / "good.kpack.minisig", f"{path}.minisig")
        self.cases["packs"].append({"file": path.name, "outcome": "too-large"})

    def bytes(self):
        """The good pack with its own signature, and bytes that are not its own."""
        signature = (self.out / "packs" / "good.kpack.minisig").read_bytes()

        def unsigned(name, content):
            path = self.pack(name, "damaged", content, sign=False)
            pathlib.Path(f"{path}.minisig").write_bytes(signature)

        size = len(self.good)
        for cut in (1, 15, 100, 4095, size // 2, size - 4096, size - 1):
            unsigned(f"cut-{cut}", self.good[:cut])
        for bit in range(7, size * 8, size * 8 // 12):
            content = bytearray(self.good)
            content[bit // 8] ^= 1 << bit % 8
            unsigned(f"flip-{bit}", bytes(content))
        unsigned("bytes-added", self.good + b"\0")
        # Signed, so that the reader itself has to notice.
        self.pack("signed-cut", "not-a-pack", self.good[:size - 4096])
        self.pack("signed-longer", "not-a-pack", self.good + b"x" * 100)
        self.pack("signed-later", "not-a-pack", b"#!/bin/sh\n" + self.good)
        page = bytearray(self.good)
        page[4096:8192] = b"\xff" * 4096
        self.pack("signed-rubbish", "not-a-pack", bytes(page))
        journal = bytearray(self.good)
        journal[18:20] = b"\x02\x02"  # Says that a log beside it holds more; nobody looks for it.
        self.pack("signed-wal", "taken", bytes(journal))

    def tables(self):
        """Tables that no builder makes."""
        run = lambda *statements: lambda pack: [pack.execute(one) for one in statements]
        self.database("no-manifest", "not-a-pack", run("DROP TABLE manifest"))
        self.database("no-centre", "not-a-pack", run("DELETE FROM centre"))
        self.database("centre-cut", "not-a-pack", run("UPDATE centre SET body = x'01ff'"))
        self.database("no-languages", "not-a-pack", run("DELETE FROM languages"))
        self.database("other-type", "not-a-pack",
                      run("UPDATE manifest SET value = 'other' WHERE key = 'type'"))
        self.database("other-application", "not-a-pack", run("PRAGMA application_id = 1"))
        self.database("older-format", "not-a-pack", run("PRAGMA user_version = 0"))
        self.database("newer-format", "newer-program", run("PRAGMA user_version = 2"))
        self.database("version-of-words", "not-a-pack",
                      run("UPDATE manifest SET value = 'new' WHERE key = 'version'"))
        self.database("zone-of-mars", "newer-program",
                      lambda pack: pack.execute(
                          "UPDATE centre SET body = ?",
                          (pack.execute("SELECT body FROM centre").fetchone()[0]
                           .replace(b"Africa/Accra", b"Mars/Olympus"),)))
        # Nothing in a pack is ever run, and names are looked up, never used as paths.
        self.database("trigger", "taken",
                      run("CREATE TRIGGER t AFTER INSERT ON pages BEGIN DELETE FROM terms; END"))
        self.database("view", "taken",
                      run("CREATE VIEW v AS WITH RECURSIVE n(i) AS "
                          "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"))
        self.database("names-as-paths", "taken",
                      run("INSERT INTO pictures VALUES('../../evil.png', x'00')",
                          "INSERT INTO pictures VALUES('/etc/passwd', x'00')",
                          "INSERT INTO pictures VALUES(char(10) || '-rf', x'00')"))
        self.database("file-inside", "taken",
                      run("CREATE TABLE evil(x)", "INSERT INTO evil VALUES(x'7f454c46')"))

    def versions(self):
        def built(name, outcome, **changes):
            path = self.out / "packs" / f"{name}.kpack"
            self.build(path, **changes)
            self.sign(path)
            self.cases["packs"].append({"file": path.name, "outcome": outcome})

        built("older", "older", version='"2026.10.9"')
        built("jump", "version-jump", version='"999999999"')
        built("epoch-jump", "version-jump", epoch="1000000")
        built("expired", "expired", created="2020-01-01", expires="2020-12-31")
        built("never-expires", "taken", expires="9999-12-31")
        built("from-the-future", "not-yet", created="9998-12-31")
        built("newer-program", "newer-program", min_program='"1000"')

    def signatures(self):
        def case(name, outcome, signature):
            path = self.pack(name, outcome, self.good, sign=False)
            if signature is not None:
                pathlib.Path(f"{path}.minisig").write_text(signature)

        lines = (self.out / "packs" / "good.kpack.minisig").read_text().splitlines(True)
        case("no-signature", "unsigned", None)
        case("empty-signature", "unsigned", "")
        case("half-signature", "unsigned", "".join(lines)[:150])
        case("other-untrusted-comment", "taken", "untrusted comment: another\n" + "".join(lines[1:]))
        case("other-trusted-comment", "damaged",
             "".join(lines[:2]) + "trusted comment: another\n" + lines[3])
        case("signature-of-another", "damaged",
             (self.out / "packs" / "older.kpack.minisig").read_text())
        # The old form of minisign signs the file itself; its second letter tells.
        case("old-form", "unsigned", lines[0] + "RW" + lines[1][2:] + "".join(lines[2:]))
        for name, key, outcome in (("stranger", self.stranger, "unknown-key"),
                                   ("revoked", self.revoked, "revoked-key"),
                                   ("wrong-centre-key", self.other, "key-of-another-centre")):
            path = self.pack(name, outcome, self.good, sign=False)
            self.sign(path, key)

    def encodings(self):
        page = "base/pages/study/en.md"
        title = b"title = \""
        for name, bad in (("overlong", b"\xc0\xaf"), ("byte-ff", b"\xff"),
                          ("surrogate", b"\xed\xa0\x80"), ("beyond-unicode", b"\xf4\x90\x80\x80"),
                          ("cut-letter", b"\xe2\x82"), ("nul", b"\0")):
            self.edit(f"utf8-{name}", page, title, title + bad)
        self.source("utf16", page, lambda files: files.update(
            {page: files[page].decode().encode("utf-16")}))
        self.source("byte-order-mark", "clean", lambda files: files.update(
            {page: b"\xef\xbb\xbf" + files[page]}))
        self.source("line-ends-crlf", "clean", lambda files: files.update(
            {page: files[page].replace(b"\n", b"\r\n")}))

    def markdown(self):
        page = "base/pages/study/en.md"

        def ends_with(name, text, where=page):
            self.source(name, where, lambda files: files.update(
                {page: files[page] + b"\n" + text + b"\n"}))

        ends_with("html", b"<script>alert(1)</script>")
        ends_with("link-javascript", b"[here](javascript:alert(1))")
        ends_with("link-file", b"[here](file:///etc/passwd)")
        ends_with("picture-climbs-out", b"![A picture](../../x.png)")
        ends_with("picture-from-far", b"![A picture](http://example.org/x.png)")
        ends_with("picture-missing", b"![A picture of it](nowhere.png)")
        ends_with("term-missing", b"[word](term:nowhere)")
        ends_with("page-missing", b"[page](page:nowhere)")
        ends_with("fact-missing", b"It costs {fact:nowhere}.")
        ends_with("emphasis-flood", b"*a **a " * 20_000)
        ends_with("bracket-flood", b"[" * 50_000)
        ends_with("link-flood", b"[a](<b" * 20_000)
        ends_with("quote-flood", b"> " * 20_000 + b"a")
        ends_with("list-flood", b"\n".join(b"  " * i + b"- a" for i in range(500)))
        ends_with("tick-flood", b"".join(b"e" + b"`" * i for i in range(1, 800)))
        ends_with("format-signs", b"Text with %s%n ##id ### $x.", "clean")

    def toml(self):
        centre = f"{CENTRE}/centre.toml"
        pack = f"{CENTRE}/pack.toml"
        zone = b'zone = "Africa/Accra"'
        self.edit("zone-of-mars", centre, zone, b'zone = "Mars/Base"')
        self.edit("key-misspelt", centre, zone, b'zoen = "Africa/Accra"')
        self.edit("key-twice", centre, zone, zone + b"\n" + zone)
        self.edit("value-cut", centre, zone, b'zone = "Africa')
        self.edit("day-missing", pack, b"created = 2026-11-22", b"created = 2026-02-30")
        self.edit("number-not-finite", pack, b"created = 2026-11-22",
                  b"created = 2026-11-22\nepoch = inf")
        self.edit("number-too-large", pack, b"created = 2026-11-22",
                  b"created = 2026-11-22\nepoch = 9223372036854775808")
        self.edit("nested-deep", pack, b"created = 2026-11-22",
                  b"created = 2026-11-22\ndeep = " + b"[" * 1000 + b"]" * 1000)
        self.edit("key-of-megabytes", pack, b"created = 2026-11-22",
                  b"created = 2026-11-22\n" + b"k" * (10 << 20) + b" = 1")

    def pictures(self):
        page = "base/pages/study/en.md"

        def shown(name, content):
            def change(files):
                files["base/pictures/it.png"] = content
                files[page] += "\n![The entrance of the house](it.png)\n".encode()
            self.source(name, "base/pictures/it.png", change)

        def header(width, height):
            chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
            return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + b"\0\0\0\0"

        shown("picture-huge", header(30_000, 30_000))
        shown("picture-of-nothing", header(0, 0))
        shown("picture-thin", header(1, 65_535))
        shown("picture-cut", header(10, 10))
        shown("picture-is-text", b"<html>")
        shown("picture-is-a-program", b"\x7fELF" + b"\0" * 100)


if __name__ == "__main__":
    Maker(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])).make()
