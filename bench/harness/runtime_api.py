"""Lambda's Runtime API on 127.0.0.1, for one function process."""

import queue
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TIMEOUT = 60
FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:chatbot"
TRACE = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0"


class RuntimeApi(ThreadingHTTPServer):
    """Takes polls and answers; `on_ready` is called at the first poll."""

    daemon_threads = True

    def __init__(self, on_ready):
        super().__init__(("127.0.0.1", 0), Handler)
        self.events = queue.SimpleQueue()
        self.answers = queue.SimpleQueue()
        self.on_ready = on_ready
        self.first_poll = None
        self.handed_over = None
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def polled(self):
        if self.first_poll is None:
            self.first_poll = time.perf_counter()
            self.on_ready()

    def handle_error(self, *_):
        pass  # a killed function resets its connections


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self):
        if not self.path.endswith("/runtime/invocation/next"):
            return self.reply(404, b"{}")
        self.server.polled()
        event = self.server.events.get()
        self.server.handed_over = time.perf_counter()
        return self.reply(200, event, {
            "Lambda-Runtime-Aws-Request-Id": str(uuid.uuid4()),
            "Lambda-Runtime-Deadline-Ms": str(int((time.time() + TIMEOUT) * 1000)),
            "Lambda-Runtime-Invoked-Function-Arn": FUNCTION,
            "Lambda-Runtime-Trace-Id": TRACE,
        })

    def do_POST(self):
        body = self.read_body()
        self.server.answers.put((self.path.rpartition("/")[2], body, time.perf_counter()))
        self.reply(202, b'{"status":"OK"}')

    def read_body(self):
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        chunks = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass  # trailers
        return b"".join(chunks)

    def reply(self, status, body, headers=None):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, *_):
        pass
