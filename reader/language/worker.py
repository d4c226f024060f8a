"""The engine's own process: requests on standard input, answers on standard output, a JSON object a line.

`{"id": 1, "verb": "analyse", "text": …, "paragraphs": [[0, 90], …], "terms": […]}` is answered by
`{"id": 1, "words": …, "places": …}` (see `codec`) or `{"id": 1, "error": …}`. `segment` instead of `analyse` gives
words without readings, and keeps none. Between answers stand events:
`{"event": "progress", "what": "dictionary", "share": 0.4}`, `{"event": "ready"}`, `{"event": "failed", "error": …}`.

Loading jieba holds the interpreter lock for half a second, so this is a process and no thread. It ends when its
standard input is closed, and when nothing was asked for some time.
"""

from __future__ import annotations

import gc
import json
import os
import queue
import sys
import threading
from typing import TYPE_CHECKING, Any

from reader.language.process import Send, answering, give_way

if TYPE_CHECKING:  # loading them is what takes the time
    from reader.language.engine import Engine

Answer = dict[str, Any]

IDLE_SECONDS = 20.0
"""After this long without a request the process ends and gives its memory back."""


def main() -> int:
    """Serve until the input ends; 0, or 1 if there is no dictionary."""
    requests: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    send = answering()
    threading.Thread(target=_receive, args=(requests,), daemon=True).start()
    give_way()
    try:
        return _serve(requests, send, float(os.environ.get("ZHIPU_READER_IDLE", IDLE_SECONDS)))
    except BrokenPipeError:
        return 0


def _receive(requests: queue.SimpleQueue[bytes | None]) -> None:
    """Put each line of the input in the queue, None at its end. Unbuffered: a lock would be held at exit."""
    rest = b""
    while chunk := os.read(0, 1 << 20):
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            requests.put(line)
    if os.environ.get("ZHIPU_READER_ENDS_AT_ONCE"):
        os._exit(0)  # who asked has been killed, and nobody would read an answer
    requests.put(None)


def _serve(requests: queue.SimpleQueue[bytes | None], send: Send, idle: float) -> int:
    engine = _load(send)
    if engine is None:
        return 1
    send({"event": "ready"})
    while True:
        try:
            line = requests.get(timeout=idle)
        except queue.Empty:
            return 0
        if line is None:
            return 0
        send(answer(engine, line))


def _load(send: Send) -> Engine | None:
    """The engine; what loading makes is never collected, so the collector is kept from looking at it."""
    gc.disable()
    from reader.errors import ReaderError
    from reader.language.lexicon import lexicon

    try:
        words = lexicon(lambda share: send({"event": "progress", "what": "dictionary", "share": round(share, 2)}))
    except ReaderError as error:
        send({"event": "failed", "error": str(error)})
        return None
    from reader.language.engine import Engine

    engine = Engine(words)
    gc.freeze()
    gc.enable()
    return engine


def answer(engine: Engine, line: bytes) -> Answer:
    """Do what a request asks; whatever goes wrong is an answer too, so that one text cannot end the process."""
    from reader.language.analyses import analysis_key, write_analysis
    from reader.language.codec import pack

    request: Any = {}
    try:
        request = json.loads(line.decode("utf-8", "surrogatepass"))
        verb = request["verb"]
        if verb not in ("analyse", "segment"):
            raise ValueError(f"unknown verb {verb!r}")
        text, terms = request["text"], request["terms"]
        paragraphs = [(start, end) for start, end in request["paragraphs"]]
        if verb == "segment":
            return {"id": request["id"], **pack(engine.segment(text, paragraphs, terms))}
        words = engine.analyse(text, paragraphs, terms)
        write_analysis(analysis_key(text, paragraphs, terms), words)
        return {"id": request["id"], **pack(words)}
    except Exception as error:
        number = request.get("id") if isinstance(request, dict) else None
        return {"id": number, "error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    status = main()
    from reader.language.analyses import prune_analyses

    prune_analyses()
    sys.stdout.flush()
    os._exit(status)  # the thread may still wait for input
