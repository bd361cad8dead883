#!/usr/bin/env bash
# Makes the application image of this system: target/image/toancanh with bin/toancanh, its own Java
# runtime (JavaFX inside, nothing to install) and the ahead-of-time cache for a fast start.
# Needs JDK 25 or later and a build: mvn -B -DskipTests package. Works on Linux; Windows: make-image.ps1.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "make-image: $*" >&2; exit 1; }

jdk=${JAVA25_HOME:-}
if [ -z "$jdk" ]; then
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        [ -x "$home/bin/jpackage" ] && [ -r "$home/release" ] || continue
        if [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")" -ge 25 ]; then
            jdk=$home
            break
        fi
    done
fi
[ -n "$jdk" ] || fail "needs JDK 25 or later: install Eclipse Temurin JDK 25 or set JAVA25_HOME"

version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -1)
[ -n "$version" ] || fail "no version in pom.xml"
[ -f target/toancanh.jar ] && [ -d target/lib ] || fail "first run: mvn -B -DskipTests package"

work=target/image-work
image=target/image/toancanh
rm -rf "$work" target/image
mkdir -p "$work/jmods" "$work/app" target/image

# 1. JavaFX becomes part of the runtime, its native libraries too: nothing is unpacked at start.
for module in base graphics controls; do
    jar=$(ls target/lib/javafx-$module-*-linux.jar) || fail "no JavaFX for Linux in target/lib"
    rm -rf "$work/fx"
    mkdir -p "$work/fx/classes" "$work/fx/lib"
    (cd "$work/fx/classes" && "$jdk/bin/jar" xf "$OLDPWD/$jar")
    find "$work/fx/classes" -maxdepth 1 -name '*.so' -exec mv {} "$work/fx/lib/" \;
    "$jdk/bin/jmod" create --class-path "$work/fx/classes" --libs "$work/fx/lib" \
        "$work/jmods/javafx.$module.jmod"
done

# 2. The runtime: JavaFX and what the libraries on the class path use of the JDK.
modules=javafx.controls,java.se,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.zipfs,jdk.jfr,jdk.management
"$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$modules" --include-locales=en,vi \
    --strip-debug --no-header-files --no-man-pages --output "$work/runtime"

# 3. The program and its libraries, except those the runtime has.
cp target/toancanh.jar "$work/app/"
mkdir "$work/app/lib"
find target/lib -name '*.jar' ! -name 'javafx-*' -exec cp {} "$work/app/lib/" \;

# 4. The launcher. What the JVM has to say goes nowhere: commands own the output.
options=()
while read -r option; do options+=(--java-options "$option"); done < src/main/resources/vn/toancanh/app/jvm.options
"$jdk/bin/java" packaging/icons/DrawIcon.java "$work/icons"
"$jdk/bin/jpackage" --type app-image --name toancanh --app-version "$version" --vendor "Toàn Cảnh" \
    --description "Toàn Cảnh" --icon "$work/icons/toancanh.png" \
    --runtime-image "$work/runtime" --input "$work/app" \
    --main-jar toancanh.jar --main-class vn.toancanh.app.Main \
    --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
    --java-options "-Xlog:disable" "${options[@]}" \
    --dest target/image
cp LICENSE NOTICE packaging/toancanh.desktop "$work/icons/toancanh.png" "$image/"

# 5. A training run of the installed program writes the cache, with exactly the class path it will have.
if [ "${1:-}" != "--without-aot" ]; then
    cache=$image/lib/app/toancanh.aot
    home=$work/home
    mkdir "$home"
    JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$PWD/$cache -Dglass.platform=Headless -Dprism.order=sw" \
        "$image/bin/toancanh" snapshot --demo --screen desk --size 1366x768 --data-dir "$home/data" \
        --out "$home/desk.png" > "$home/log" 2>&1 \
        || { cat "$home/log" >&2; fail "the training run failed"; }
    [ -s "$cache" ] || { cat "$home/log" >&2; fail "the training run wrote no ahead-of-time cache"; }
    cp "$image/lib/runtime/release" "$cache.release"
    sed -i 's|^java-options=-Xlog:disable$|&\njava-options=-XX:AOTCache=$APPDIR/toancanh.aot|' \
        "$image/lib/app/toancanh.cfg"
fi

rm -rf "$work"
"$image/bin/toancanh" --help > /dev/null || fail "the image does not start"
echo "made $image ($version, $(du -sh "$image" | cut -f1))"
