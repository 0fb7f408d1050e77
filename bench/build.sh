#!/usr/bin/env bash
# Builds what bench/run needs in build/, from package registries only: each peer's package in
# build/<peer>, its runtime client in build/runtime. bench/run calls it for what is missing.
# Usage: build.sh STEP...     steps: moto tls go rust js python java
set -euo pipefail
cd "$(dirname "$0")"
build=$PWD/build
mkdir -p "$build/runtime"

build_moto() {
  python3 -m venv build/python
  build/python/bin/pip install -q -r ../src/test/moto/requirements.txt -r requirements.txt
}

build_tls() { # a certificate for moto; peers.json points each peer at its kind of trust store
  local java=${JAVA_HOME:?set it to a JDK 25}
  rm -rf build/tls
  mkdir build/tls
  (
    cd build/tls
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=bench-ca -keyout ca.key -out ca.pem
    openssl req -newkey rsa:2048 -nodes -subj /CN=ec2 -keyout server.key -out server.csr
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 \
      -extfile <(echo 'subjectAltName=IP:127.0.0.1') -out server.pem
    cat /etc/ssl/certs/ca-certificates.crt ca.pem >bundle.pem
    cp "$java/lib/security/cacerts" trust.jks
    chmod u+w trust.jks
    "$java/bin/keytool" -importcert -noprompt -alias bench -file ca.pem -keystore trust.jks -storepass changeit
  ) 2>/dev/null
}

build_go() {
  (cd peers/go && CGO_ENABLED=0 go build -tags lambda.norpc -trimpath -ldflags='-s -w' -o "$build/go/bootstrap" .)
}

build_rust() { # about 15 minutes on two processors
  (cd peers/rust && CARGO_TARGET_DIR="$build/rust-target" cargo build --release)
  install -D "$build/rust-target/release/bootstrap" "$build/rust/bootstrap"
}

build_js() {
  local runtime=$build/runtime/js
  mkdir -p "$runtime" "$build/js" "$build/js-bundle"
  cp peers/js/runtime/package*.json "$runtime"
  npm ci --prefix "$runtime" # builds curl and aws-lambda-cpp: about 4 minutes
  cp peers/js/app.mjs peers/js/package*.json "$build/js"
  npm ci --prefix "$build/js"
  local esbuild=("$runtime/node_modules/.bin/esbuild" "$build/js/app.mjs" --platform=node --target=node20)
  "${esbuild[@]}" --bundle --minify --main-fields=module,main --outfile="$build/js-bundle/app.js"
  "${esbuild[@]}" --format=cjs --outfile="$build/js/app.js" # Node imports CommonJS by require() faster than by import
  rm "$build/js/app.mjs"
}

build_python() {
  python3 -m venv --without-pip build/runtime/python-venv
  rm -rf build/python-peer build/runtime/python
  build/python/bin/pip install -q --target build/runtime/python -r peers/python/runtime.txt
  build/python/bin/pip install -q --target build/python-peer -r peers/python/requirements.txt
  cp peers/python/app.py build/python-peer
}

build_java() { # and what Lambda's Java runtime runs any function with, its native part beside it
  ../mvnw -q -B -ntp -f peers/java clean package
  rm -rf build/java build/runtime/java
  cp -r peers/java/target/package build/java
  cp -r peers/java/target/ric build/runtime/java
  unzip -q -j -o -d build/runtime/java build/runtime/java/aws-lambda-java-runtime-interface-client-*.jar \
    "jni/libaws-lambda-jni.linux-$(uname -m | sed s/aarch64/aarch_64/).so"
  mv build/runtime/java/libaws-lambda-jni.*.so build/runtime/java/libaws-lambda-jni.so
}

for step in "$@"; do
  "build_$step"
  touch "build/$step.done"
done
