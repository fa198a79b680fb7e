/**
 * Asks the update service of Windows what waits, and prints one line of JSON, whatever happens. An
 * ordinary person may search; nothing is downloaded or installed. `online` asks Microsoft (or the
 * company's server); otherwise only what is known already is read. A policy that forbids objects of
 * COM is told as `constrained-language`. Source: Microsoft's pages on the Windows Update Agent.
 */
export function windowsUpdateScript(online: boolean): string {
  return `
$ProgressPreference = 'SilentlyContinue'
$ErrorActionPreference = 'Stop'
$mode = [string]$ExecutionContext.SessionState.LanguageMode
if ($mode -ne 'FullLanguage') { '{"ok":false,"mode":"' + $mode + '","error":"constrained-language"}'; exit 0 }
function Stamp($date) { if ($null -eq $date) { $null } else { $date.ToString('s', [Globalization.CultureInfo]::InvariantCulture) + 'Z' } }
try {
  [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
  $watch = [Diagnostics.Stopwatch]::StartNew()
  $policy = Get-ItemProperty 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate' -ErrorAction SilentlyContinue
  $results = (New-Object -ComObject Microsoft.Update.AutoUpdate).Results
  $searcher = (New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher()
  $searcher.Online = $${online ? 'true' : 'false'}
  $found = $searcher.Search("IsInstalled=0 and IsHidden=0 and Type='Software'")
  # 2 is success; 3 is success with faults, which may have hidden an update.
  if ($found.ResultCode -ne 2) { throw 'the search did not go through' }
  $pending = @(foreach ($update in $found.Updates) {
    @{
      title = [string]$update.Title
      kb = @($update.KBArticleIDs | ForEach-Object { [string]$_ })
      categoryIds = @($update.Categories | ForEach-Object { [string]$_.CategoryID })
    }
  })
  @{
    ok = $true
    mode = $mode
    online = $searcher.Online
    searchMs = $watch.ElapsedMilliseconds
    lastSearchUtc = Stamp $results.LastSearchSuccessDate
    rebootRequired = [bool](New-Object -ComObject Microsoft.Update.SystemInfo).RebootRequired
    managed = [bool]($policy -and $policy.WUServer)
    pending = $pending
  } | ConvertTo-Json -Compress -Depth 5
} catch {
  @{ ok = $false; mode = $mode; error = ('0x{0:x8}' -f $_.Exception.HResult) } | ConvertTo-Json -Compress
}
`;
}
