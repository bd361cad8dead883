# Makes the application image of Windows: target\image\toancanh with toancanh.exe, its own Java runtime
# (JavaFX inside, nothing to install) and the ahead-of-time cache for a fast start.
# Needs JDK 25 or later (JAVA25_HOME or JAVA_HOME) and a build: mvn -B -DskipTests package.
# The same steps as make-image.sh; change both together.
param([switch]$WithoutAot)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Run([string]$program, [string[]]$arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "make-image: $program failed ($LASTEXITCODE)" }
}

$jdk = if ($env:JAVA25_HOME) { $env:JAVA25_HOME } else { $env:JAVA_HOME }
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) {
    throw 'make-image: needs JDK 25 or later: install Eclipse Temurin JDK 25 and set JAVA25_HOME'
}
$release = Get-Content "$jdk\release" | Select-String '^JAVA_VERSION="(\d+)'
if ([int]$release.Matches[0].Groups[1].Value -lt 25) { throw "make-image: $jdk is older than 25" }
[xml]$pom = Get-Content -Encoding UTF8 pom.xml
$version = $pom.project.version
if (-not (Test-Path target\toancanh.jar) -or -not (Test-Path target\lib)) {
    throw 'make-image: first run: mvn -B -DskipTests package'
}

$work = 'target\image-work'
$image = 'target\image\toancanh'
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $work, target\image
New-Item -ItemType Directory -Force "$work\jmods", "$work\app\lib", target\image | Out-Null

# 1. JavaFX becomes part of the runtime, its native libraries too.
foreach ($module in 'base', 'graphics', 'controls') {
    $jar = (Get-Item "target\lib\javafx-$module-*-win.jar").FullName
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue "$work\fx"
    New-Item -ItemType Directory "$work\fx\classes", "$work\fx\lib" | Out-Null
    Push-Location "$work\fx\classes"
    Run "$jdk\bin\jar.exe" @('xf', $jar)
    Pop-Location
    Move-Item "$work\fx\classes\*.dll" "$work\fx\lib"
    Run "$jdk\bin\jmod.exe" @('create', '--class-path', "$work\fx\classes", '--cmds', "$work\fx\lib",
        "$work\jmods\javafx.$module.jmod")
}

# 2. The runtime.
$modules = 'javafx.controls,java.se,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.zipfs,jdk.jfr,jdk.management'
Run "$jdk\bin\jlink.exe" @('--module-path', "$work\jmods", '--add-modules', $modules,
    '--include-locales=en,vi', '--strip-debug', '--no-header-files', '--no-man-pages',
    '--output', "$work\runtime")

# 3. The program and its libraries, except those the runtime has.
Copy-Item target\toancanh.jar "$work\app"
Get-ChildItem target\lib\*.jar -Exclude 'javafx-*' | Copy-Item -Destination "$work\app\lib"

# 4. The launcher; a console program, because its commands write to the console.
Run "$jdk\bin\java.exe" @('packaging\icons\DrawIcon.java', "$work\icons")
$options = Get-Content src\main\resources\vn\toancanh\app\jvm.options | ForEach-Object { '--java-options', $_ }
Run "$jdk\bin\jpackage.exe" (@('--type', 'app-image', '--name', 'toancanh', '--app-version', $version,
    '--vendor', 'Toan Canh', '--description', 'Toan Canh', '--icon', "$work\icons\toancanh.ico",
    '--runtime-image', "$work\runtime", '--input', "$work\app", '--win-console',
    '--main-jar', 'toancanh.jar', '--main-class', 'vn.toancanh.app.Main',
    '--java-options', '--enable-native-access=javafx.graphics,ALL-UNNAMED',
    '--java-options', '-Xlog:disable', '--dest', 'target\image') + $options)
Copy-Item LICENSE, NOTICE $image

# 5. A training run of the installed program writes the cache.
if (-not $WithoutAot) {
    $cache = "$image\app\toancanh.aot"
    $env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=$((Get-Location).Path)\$cache -Dglass.platform=Headless -Dprism.order=sw"
    try {
        Run "$image\toancanh.exe" @('snapshot', '--demo', '--screen', 'desk', '--size', '1366x768',
            '--data-dir', "$work\home", '--out', "$work\desk.png")
    } finally {
        Remove-Item Env:JAVA_TOOL_OPTIONS
    }
    if (-not (Test-Path $cache)) { throw 'make-image: the training run wrote no ahead-of-time cache' }
    Copy-Item "$image\runtime\release" "$cache.release"
    $config = "$image\app\toancanh.cfg"
    (Get-Content -Encoding UTF8 $config) -replace '^java-options=-Xlog:disable$',
        "java-options=-Xlog:disable`njava-options=-XX:AOTCache=`$APPDIR\toancanh.aot" |
        Set-Content -Encoding UTF8 $config
}

Remove-Item -Recurse -Force $work
Run "$image\toancanh.exe" @('--help')
Write-Output "made $image ($version)"
