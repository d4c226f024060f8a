"""What the terminal says of itself."""

import os
import sys

from tests.terminal.screen import Terminal


def test_the_terminal_is_asked_for_its_widths() -> None:
    with Terminal([sys.executable, "-m", "reader", "doctor"], os.environ, columns=200) as terminal:
        assert terminal.status() == 0
        findings = dict(line.split(":", 1) for line in terminal.lines if ":" in line)
        assert findings["hanzi"].strip() == "two cells wide"
        assert findings["ambiguous"].strip() == "one cell wide"
        assert findings["terminal"].strip() == "xterm-256color, 200 columns, 30 rows"
        assert findings["colours"].strip() == "truecolor"
