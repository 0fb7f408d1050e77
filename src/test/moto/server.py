"""moto's server on a free port of 127.0.0.1: prints the port, ends when its standard input does.

Whoever started it holds the other end of that pipe, so it can't outlive a killed test run.
"""

import sys

from moto.server import ThreadedMotoServer

server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
