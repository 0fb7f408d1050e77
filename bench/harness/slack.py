"""What Slack sends, as API Gateway hands it over."""

import base64
import hashlib
import hmac
import json
import time
import urllib.parse
import uuid

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
PATH = "/slack/commands"
HOST = "abcdefghij.execute-api.us-east-1.amazonaws.com"


def form(text, user):
    return urllib.parse.urlencode({
        "token": "gIkuvaNzQIHg97ATvDxqgjtO",
        "team_id": "T0001",
        "team_domain": "example",
        "channel_id": "C2147483705",
        "channel_name": "ops",
        "user_id": user,
        "user_name": "steve",
        "command": "/chatbot",
        "text": text,
        "response_url": "https://hooks.slack.com/commands/1234/5678",
        "trigger_id": f"13345224609.738474920.{uuid.uuid4().hex}",
        "api_app_id": "A123456",
    })


def event(text, user="U2147483697", version="v2", encoded=False, secret=SECRET, age=0):
    """An event (payload format 2.0, or REST API's for "v1") with a signed slash command, as JSON."""
    body = form(text, user)
    timestamp = str(int(time.time()) - age)
    signed = hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": str(len(body)),
        "Host": HOST,
        "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "X-Forwarded-For": "192.0.2.1",
        "X-Forwarded-Port": "443",
        "X-Forwarded-Proto": "https",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": f"v0={signed.hexdigest()}",
    }
    payload = {
        "headers": headers,
        "body": base64.b64encode(body.encode()).decode() if encoded else body,
        "isBase64Encoded": encoded,
    }
    wrap = rest_api if version == "v1" else http_api
    return json.dumps(payload | wrap(headers)).encode()


def context():
    return {
        "accountId": "123456789012",
        "apiId": "abcdefghij",
        "requestId": str(uuid.uuid4()),
        "stage": "$default",
    }


def rest_api(headers):
    identity = {"sourceIp": "192.0.2.1", "userAgent": headers["User-Agent"]}
    more = {"path": PATH, "httpMethod": "POST", "identity": identity}
    return {
        "resource": PATH,
        "path": PATH,
        "httpMethod": "POST",
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "requestContext": context() | more,
    }


def http_api(headers):
    call = {
        "method": "POST",
        "path": PATH,
        "protocol": "HTTP/1.1",
        "sourceIp": "192.0.2.1",
        "userAgent": headers["User-Agent"],
    }
    more = {
        "domainName": HOST,
        "domainPrefix": "abcdefghij",
        "http": call,
        "routeKey": f"POST {PATH}",
        "time": "22/Nov/2026:12:00:00 +0000",
        "timeEpoch": 0,  # no clock to believe: a function's time begins when it gets the event
    }
    return {
        "version": "2.0",
        "routeKey": f"POST {PATH}",
        "rawPath": PATH,
        "rawQueryString": "",
        "headers": {name.lower(): value for name, value in headers.items()},
        "requestContext": context() | more,
    }
