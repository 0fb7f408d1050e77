"""AWS as the functions get it: moto in a process of its own, and a raw keep-alive client to it."""

import http.client
import json
import ssl
import subprocess
import time
import urllib.parse

from function import REGION
from peers import BUILD, HARNESS, PYTHON, RESULTS

ADDRESSES = ["10.0.0.11", "10.0.0.12", "10.0.0.13", "10.0.0.14"]
TLS = BUILD / "tls"


class Aws:

    def __init__(self, port, tls):
        command = [PYTHON, "-B", HARNESS / "moto_server.py", str(port), *ADDRESSES]
        with open(RESULTS / "moto.log", "w") as log:
            self.process = subprocess.Popen(command + (["--tls", TLS] if tls else []),
                                            stdout=subprocess.PIPE, stderr=log)
        started = self.process.stdout.readline()
        if not started:
            raise SystemExit(f"moto did not start: see {RESULTS / 'moto.log'}")
        self.instances = json.loads(started)
        if tls:
            trust = ssl.create_default_context(cafile=TLS / "ca.pem")
            self.connection = http.client.HTTPSConnection("127.0.0.1", port, context=trust)
        else:
            self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def request(self, method, path, form=None):
        headers = {
            "Authorization": "AWS4-HMAC-SHA256 "
            f"Credential=test/20260101/{REGION}/ec2/aws4_request, SignedHeaders=host, Signature=0",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        self.connection.request(method, path, form and urllib.parse.urlencode(form), headers)
        response = self.connection.getresponse()
        body = response.read()
        assert response.status == 200, body
        return body

    def forget(self):
        """Empties the table: nothing was ever restarted."""
        self.request("POST", "/bench/forget")

    def tally(self):
        """How often each action was called so far, and for how many seconds moto was busy."""
        tally = json.loads(self.request("GET", "/bench/tally"))
        return tally["calls"], tally["seconds"]

    def reboots(self):
        calls, _ = self.tally()
        return {instance: calls.get(f"RebootInstances {instance}", 0)
                for instance in self.instances.values()}

    def floor(self, count):
        """Milliseconds of each of `count` bare DescribeInstances + RebootInstances pairs."""
        times = []
        for _ in range(count):
            for address, instance in self.instances.items():
                start = time.perf_counter()
                self.request("POST", "/", {
                    "Action": "DescribeInstances",
                    "Version": "2016-11-15",
                    "Filter.1.Name": "private-ip-address",
                    "Filter.1.Value.1": address,
                })
                self.request("POST", "/", {
                    "Action": "RebootInstances",
                    "Version": "2016-11-15",
                    "InstanceId.1": instance,
                })
                times.append((time.perf_counter() - start) * 1000)
        return times

    def close(self):
        self.process.kill()
        self.process.wait()
