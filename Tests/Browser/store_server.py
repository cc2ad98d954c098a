"""A store that speaks S3, for tests: moto on a free port of this machine. It checks signatures and rights.

It prints one line of JSON with its address and two keys, and serves until its standard input ends. So it also ends with
a test that is killed.
"""
import json
import os
import sys

# The first actions need no signature: they create the users, whose keys the later ones must use.
os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = "6"

import boto3  # noqa: E402
from moto.server import ThreadedMotoServer  # noqa: E402

import own_authority  # noqa: E402

REGION, BUCKET = "cn-south-1", "xueshi"


def key_of(iam, user, allowed):
    """Creates a user that may do these actions, and returns its key."""
    iam.create_user(UserName=user)
    statement = {"Effect": "Allow", "Action": allowed, "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(UserName=user, PolicyName="rights", PolicyDocument=document)
    key = iam.create_access_key(UserName=user)["AccessKey"]
    return {"access": key["AccessKeyId"], "secret": key["SecretAccessKey"]}


def main():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"

    def client(service, access="nobody", secret="nothing"):
        return boto3.client(
            service, endpoint_url=endpoint, region_name=REGION, aws_access_key_id=access, aws_secret_access_key=secret
        )

    iam = client("iam")
    keeper = key_of(iam, "keeper", ["s3:*"])
    reader = key_of(iam, "reader", ["s3:GetObject", "s3:ListBucket"])
    client("s3", **{"access": keeper["access"], "secret": keeper["secret"]}).create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION}
    )
    secure, certificate = own_authority.serve()
    print(json.dumps({
        "endpoint": endpoint, "region": REGION, "bucket": BUCKET, "keeper": keeper, "reader": reader,
        "secure": secure, "certificate": certificate,
    }), flush=True)
    sys.stdin.read()
    server.stop()


if __name__ == "__main__":
    main()
