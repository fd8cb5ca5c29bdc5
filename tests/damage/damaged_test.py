"""Every damaged pack is refused for its own reason, and every damaged folder names its file.

Usage: damaged_test.py KIOSKCTL MANUAL
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import make_damaged

KIOSKCTL, MANUAL = sys.argv[1], pathlib.Path(sys.argv[2])
# What a command may take at most, under a sanitizer too; floods of signs are meant to cost more.
LONGEST_S = 10


class Damaged(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.out = pathlib.Path(cls.folder.name) / "damaged"
        make_damaged.Maker(KIOSKCTL, MANUAL, cls.out).make()
        cls.cases = json.loads((cls.out / "cases.json").read_text())

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def ctl(self, *words):
        done = subprocess.run([KIOSKCTL, *map(str, words)], capture_output=True, text=True,
                              timeout=LONGEST_S)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertNotIn("Sanitizer", done.stderr)
        return done

    def terminal(self, state):
        return ["--config", self.out / "terminal" / "kiosk.toml", "--state", state,
                "--centre", "gh-accra"]

    def test_packs(self):
        for case in self.cases["packs"]:
            with self.subTest(case["file"]), tempfile.TemporaryDirectory() as folder:
                state = pathlib.Path(folder) / "state"
                pack = self.out / "packs" / case["file"]
                done = self.ctl("pack", "install", pack, "--json", *self.terminal(state))
                answer = json.loads(done.stdout) if done.stdout else {}
                outcome = "taken" if done.returncode == 0 else answer.get("refused", "unreadable")
                self.assertEqual(outcome, case["outcome"], done.stderr)
                self.assertIn(state, list(pathlib.Path(folder).iterdir()))
                left = sorted(path.name for path in (state / "packs").iterdir())
                # The record and the lock, the pack and its signature; else at most the lock.
                self.assertIn(len(left), (4,) if outcome == "taken" else (0, 1), left)

    def test_a_wrong_pack_leaves_the_right_one(self):
        with tempfile.TemporaryDirectory() as state:
            words = self.terminal(state)
            self.ctl("pack", "install", self.out / "packs" / "good.kpack", *words)
            before = self.ctl("pack", "list", "--json", *words).stdout
            for case in self.cases["packs"]:
                if case["outcome"] != "taken":
                    self.ctl("pack", "install", self.out / "packs" / case["file"], *words)
            self.assertEqual(self.ctl("pack", "list", "--json", *words).stdout, before)

    def test_folders(self):
        for case in self.cases["sources"]:
            with self.subTest(case["folder"]):
                folder = self.out / "sources" / case["folder"]
                done = self.ctl("pack", "check", folder, "--json")
                problems = json.loads(done.stdout)["problems"]
                errors = [one for one in problems if one["severity"] == "error"]
                if case["outcome"] == "clean":
                    self.assertEqual(errors, [])
                    continue
                named = [one for one in errors if one["file"].endswith(case["outcome"])]
                self.assertTrue(named, errors or "no errors")
                self.assertTrue(all(one["sentence"] and one["remedy"] for one in named))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
