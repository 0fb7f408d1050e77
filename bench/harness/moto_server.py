"""moto on 127.0.0.1 with connections that are kept: a few instances, a table, a state machine.

GET /bench/tally answers what was called and how long moto took for all; POST /bench/forget empties
the table, so that each restart is the first. Runs in the Python that has moto.
"""

import argparse
import io
import json
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qs

import boto3
from cheroot.ssl.builtin import BuiltinSSLAdapter
from cheroot.wsgi import Server
from moto.dynamodb.models import dynamodb_backends
from moto.server import DomainDispatcherApplication, create_backend_app
from moto.stepfunctions.models import stepfunctions_backends

ACCOUNT, REGION = "123456789012", "us-east-1"


class Tally:
    """WSGI middleware that counts calls, EC2's per instance."""

    def __init__(self, app):
        self.app = app
        self.calls = Counter()
        self.seconds = 0.0
        self.one_at_a_time = threading.Lock()  # moto's transactions aren't atomic

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"].startswith("/bench/"):
            return self.control(environ["PATH_INFO"], start_response)
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        start = time.perf_counter()
        with self.one_at_a_time:
            answer = list(self.app(environ, start_response))
            self.seconds += time.perf_counter() - start
            self.calls[self.name(environ, body)] += 1
        return answer

    @staticmethod
    def name(environ, body):
        target = environ.get("HTTP_X_AMZ_TARGET", "")
        if target:
            return target.partition(".")[2]
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        return f"{form.get('Action')} {form.get('InstanceId.1', '')}".strip()

    def control(self, path, start_response):
        if path == "/bench/forget":
            forget()
        body = json.dumps({"calls": self.calls, "seconds": self.seconds}).encode()
        start_response("200 OK", [("Content-Length", str(len(body)))])
        return [body]


def forget():
    for table in dynamodb_backends[ACCOUNT][REGION].tables.values():
        table.items.clear()
    for machine in stepfunctions_backends[ACCOUNT][REGION].state_machines:
        machine.executions.clear()


def clients(options):
    names = "ec2", "dynamodb", "stepfunctions"
    return [boto3.client(
        name,
        region_name=REGION,
        endpoint_url=f"http{'s' * bool(options.tls)}://127.0.0.1:{options.port}",
        verify=options.tls and str(options.tls / "ca.pem"),
        aws_access_key_id="test",
        aws_secret_access_key="test",
    ) for name in names]


def instances(ec2, addresses):
    started = {}
    for address in addresses:
        tags = {"Name": f"web-{address}", "chatbot": "restart", "team": "shop"}
        run = ec2.run_instances(
            ImageId="ami-12345678",
            MinCount=1,
            MaxCount=1,
            PrivateIpAddress=address,
            TagSpecifications=[{
                "ResourceType": "instance",
                "Tags": [{"Key": key, "Value": value} for key, value in tags.items()],
            }],
        )
        [instance] = run["Instances"]
        started[instance["PrivateIpAddress"]] = instance["InstanceId"]
    return started


def table(dynamodb):
    """As the template has it."""
    indexes = [{
        "IndexName": name,
        "KeySchema": [{"AttributeName": key, "KeyType": "HASH"},
                      {"AttributeName": "asked", "KeyType": "RANGE"}],
        "Projection": {"ProjectionType": "ALL"},
    } for name, key in (("history", "instance"), ("recent", "kind"))]
    dynamodb.create_table(
        TableName="claims",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"}
                              for name in ("id", "instance", "kind", "asked")],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        GlobalSecondaryIndexes=indexes,
    )


def state_machine(workflows):
    """Which is never run: it is what the first answer starts that counts here."""
    workflows.create_state_machine(
        name="follow-up",
        definition='{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}',
        roleArn=f"arn:aws:iam::{ACCOUNT}:role/follow-up",
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("port", type=int)
    parser.add_argument("addresses", nargs="+", help="private IPs of the instances to start")
    parser.add_argument("--tls", type=Path, help="folder with server.pem, server.key and ca.pem")
    options = parser.parse_args()
    # Not moto_server: its Werkzeug server closes the connection after each request, unlike AWS.
    app = Tally(DomainDispatcherApplication(create_backend_app))
    server = Server(("127.0.0.1", options.port), app, timeout=600)  # as long as idle ones are kept
    if options.tls:
        server.ssl_adapter = BuiltinSSLAdapter(options.tls / "server.pem",
                                               options.tls / "server.key")
    server.prepare()
    serving = threading.Thread(target=server.serve)
    serving.start()
    ec2, dynamodb, workflows = clients(options)
    table(dynamodb)
    state_machine(workflows)
    print(json.dumps(instances(ec2, options.addresses)), flush=True)
    serving.join()


if __name__ == "__main__":
    main()
