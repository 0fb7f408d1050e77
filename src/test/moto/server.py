"""moto's server on a free port of 127.0.0.1: prints the port, ends when its standard input does.

Whoever started it holds the other end of that pipe, so it can't outlive a killed test run. What it
is sent, it appends to the file HEARD, a line of JSON for each call.
"""

import io
import json
import os
import sys

import moto.moto_server.threaded_moto_server as threaded
from moto.moto_server.werkzeug_app import DomainDispatcherApplication


class Heard(DomainDispatcherApplication):
    """Writes down each call before it is answered."""

    def __call__(self, environ, start_response):
        if not environ.get("PATH_INFO", "").startswith("/moto-api"):
            length = int(environ.get("CONTENT_LENGTH") or 0)
            body = environ["wsgi.input"].read(length)
            environ["wsgi.input"] = io.BytesIO(body)
            line = json.dumps({
                "target": environ.get("HTTP_X_AMZ_TARGET", "-"),
                "agent": environ.get("HTTP_USER_AGENT", ""),
                "body": body.decode("utf-8", "replace"),
            })
            with open(os.environ["HEARD"], "a", encoding="utf-8") as heard:
                heard.write(line + "\n")
        return super().__call__(environ, start_response)


threaded.DomainDispatcherApplication = Heard
server = threaded.ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
