"""The include check finds what it is for, and finds nothing in this house."""
import pathlib
import tempfile
import unittest

import check_floors

HERE = pathlib.Path(__file__).resolve().parent.parent


def findings(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            path = root / "kiosk" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return list(check_floors.findings(root))


class Floors(unittest.TestCase):
    def test_downward_is_allowed(self):
        self.assertEqual(findings({"ui/a.h": '#include "text/b.h"\n', "text/b.h": ""}), [])

    def test_upward_is_found(self):
        self.assertIn("lower floor", findings({"text/b.h": '#include "ui/a.h"\n', "ui/a.h": ""})[0])

    def test_a_neighbour_is_found(self):
        self.assertTrue(findings({"text/b.h": '#include "content/a.h"\n', "content/a.h": ""}))

    def test_a_library_above_its_floor_is_found(self):
        self.assertTrue(findings({"screens/b.h": "#include <sqlite3.h>\n"}))

    def test_a_circle_is_found(self):
        found = findings({"ui/a.h": '#include "ui/b.h"\n', "ui/b.h": '#include "ui/a.h"\n'})
        self.assertIn("circle", found[0])

    def test_this_house_is_clean(self):
        self.assertEqual(list(check_floors.findings(HERE)), [])


if __name__ == "__main__":
    unittest.main()
