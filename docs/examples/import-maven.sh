#!/usr/bin/env bash
# Imports the four Maven CRM files through the API and prints five figures to check the result by.
#
#   docs/examples/import-maven.sh BASE_URL TOKEN FOLDER
#   docs/examples/import-maven.sh http://localhost:8080 "$TOKEN" ~/crm-maven
#
# FOLDER holds products.csv, sales_teams.csv, accounts.csv and sales_pipeline.csv. TOKEN is made in Admin > API tokens.
# Needs bash and curl. It may be run twice: rows are found again by their key and updated.
set -euo pipefail

if [ $# -ne 3 ]; then
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
api="${1%/}/api/v1"
token=$2
folder=${3%/}

# ── small tools ─────────────────────────────────────────────────────────────────────────────────────────────────────

fail() { printf '%s\n' "$*" >&2; exit 1; }

# call METHOD PATH [curl arguments…]: prints the answer's body; an answer of 400 or more ends the script with it.
call() {
  local method=$1 path=$2 answer status
  shift 2
  answer=$(curl -sS -X "$method" -H "Authorization: Bearer $token" -H 'Accept: application/json' \
    -w $'\n%{http_code}' "$@" "$api$path") || fail "No answer from $api$path"
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  [ "$status" -lt 400 ] || fail "$method $path was refused with $status: $answer"
  printf '%s' "$answer"
}

send() { call "$1" "$2" -H 'Content-Type: application/json' --data-binary "$3"; }

# value KEY: the first value of that key in the JSON on standard input, without its quotes.
value() { { grep -oE "\"$1\" *: *(\"[^\"]*\"|[-0-9.]+|true|false)" || true; } | sed -nE '1{s/^"[^"]*" *: *//;s/^"//;s/"$//;p;}'; }

# column FILE NAME FIELD [MORE]: one line of a plan; the place of the column is read from the file's first line.
column() {
  local names=() index
  IFS=, read -r -a names < <(head -n 1 "$folder/$1" | sed 's/^\xEF\xBB\xBF//' | tr -d '\r')
  for index in "${!names[@]}"; do
    if [ "${names[$index]}" = "$2" ]; then
      printf '{"index":%d,"field":"%s"%s}' "$index" "$3" "${4:+,$4}"
      return
    fi
  done
  fail "$1 has no column $2"
}

columns() { local IFS=,; printf '[%s]' "$*"; }

# import FILE PLAN: uploads the file, sets its plan, runs it, and waits for the end.
import() {
  local file=$1 plan=$2 answer id state rejected
  [ -r "$folder/$file" ] || fail "$folder/$file cannot be read"
  answer=$(call POST /imports -F "file=@$folder/$file;type=text/csv")
  id=$(value id <<<"$answer")
  [ -n "$id" ] || fail "The upload of $file answered without an id: $answer"
  send PUT "/imports/$id/plan" "$plan" >/dev/null
  call POST "/imports/$id/run" >/dev/null
  while :; do
    answer=$(call GET "/imports/$id")
    state=$(value state <<<"$answer")
    case $state in
      done) break ;;
      failed) fail "The import of $file failed: $answer" ;;
    esac
    sleep 0.5
  done
  rejected=$(value rejected < <(progress "$answer"))
  printf '%-20s %6s rows  %6s created  %6s updated  %6s unchanged  %6s rejected\n' "$file" \
    "$(progress "$answer" | value rows)" "$(progress "$answer" | value created)" \
    "$(progress "$answer" | value updated)" "$(progress "$answer" | value unchanged)" "$rejected"
  if [ "${rejected:-0}" != 0 ]; then
    call GET "/imports/$id/rejected" | head -n 5 >&2
  fi
}

progress() { grep -oE '"progress" *: *\{[^}]*\}' <<<"$1" || true; }

# The files are in US dollars. An empty workspace is set to count in them; any other keeps the currency it has.
workspace=$(call GET /workspace)
if [ "$(value empty <<<"$workspace")" = true ]; then
  send PATCH /workspace '{"baseCurrency":"USD"}' >/dev/null
elif [ "$(value baseCurrency <<<"$workspace")" != USD ]; then
  printf 'This workspace counts in %s: the two sums below will not be in dollars.\n' "$(value baseCurrency <<<"$workspace")" >&2
fi

# ── the four files ──────────────────────────────────────────────────────────────────────────────────────────────────

import products.csv '{"object":"product","mode":"createOrUpdate","key":"name","columns":'"$(columns \
  "$(column products.csv product name)" \
  "$(column products.csv series series)" \
  "$(column products.csv sales_price price)")"',
  "constants":{"price.currency":"USD"}}'

import sales_teams.csv '{"object":"user","mode":"createOrUpdate","key":"name","columns":'"$(columns \
  "$(column sales_teams.csv sales_agent name)" \
  "$(column sales_teams.csv manager manager '"by":"name","unknown":"create"')" \
  "$(column sales_teams.csv regional_office team '"by":"name","unknown":"create"')")"',
  "constants":{}}'

# The file writes two things its own way: one sector is misspelt, and countries stand as English names.
sectors='"values":{"technolgy":"technology"}'
countries='"values":{"Belgium":"BE","Brazil":"BR","China":"CN","Germany":"DE","Italy":"IT","Japan":"JP","Jordan":"JO","Kenya":"KE","Korea":"KR","Norway":"NO","Panama":"PA","Philipines":"PH","Poland":"PL","Romania":"RO","United States":"US"}'
import accounts.csv '{"object":"account","mode":"createOrUpdate","key":"name","columns":'"$(columns \
  "$(column accounts.csv account name)" \
  "$(column accounts.csv sector industry "$sectors")" \
  "$(column accounts.csv year_established founded)" \
  "$(column accounts.csv revenue annualRevenue '"multiply":"1000000"')" \
  "$(column accounts.csv employees employees)" \
  "$(column accounts.csv office_location address.country "$countries")" \
  "$(column accounts.csv subsidiary_of parent '"by":"name","unknown":"create"')")"',
  "constants":{"annualRevenue.currency":"USD"}}'

pipeline=$(send POST /records/pipeline/query '{"fields":["name"],"sort":[{"field":"position"}],"limit":1}' | value id)
[ -n "$pipeline" ] || fail 'The workspace has no pipeline'
import sales_pipeline.csv '{"object":"opportunity","mode":"createOrUpdate","key":"externalId","columns":'"$(columns \
  "$(column sales_pipeline.csv opportunity_id externalId)" \
  "$(column sales_pipeline.csv sales_agent owner '"by":"name","unknown":"reject"')" \
  "$(column sales_pipeline.csv product lines.product '"by":"name","unknown":"reject","values":{"GTXPro":"GTX Pro"}')" \
  "$(column sales_pipeline.csv account account '"by":"name","unknown":"reject"')" \
  "$(column sales_pipeline.csv deal_stage stage '"by":"name","unknown":"reject"')" \
  "$(column sales_pipeline.csv engage_date engagedOn)" \
  "$(column sales_pipeline.csv close_date closeDate)" \
  "$(column sales_pipeline.csv close_value amount)")"',
  "constants":{"amount.currency":"USD","pipeline":"'"$pipeline"'"}}'

# ── the five figures ────────────────────────────────────────────────────────────────────────────────────────────────

won='{"field":"stage.kind","op":"is","value":"won"}'
lost='{"field":"stage.kind","op":"is","value":"lost"}'
closed='{"field":"stage.kind","op":"in","value":["won","lost"]}'

totals=$(send POST /records/opportunity/groups '{"by":[],"measures":[
  {"key":"all","kind":"count"},
  {"key":"won","kind":"count","filter":'"$won"'},
  {"key":"worth","kind":"sum","field":"amount","filter":'"$won"'},
  {"key":"lost","kind":"count","filter":'"$lost"'},
  {"key":"closed","kind":"count","filter":'"$closed"'},
  {"key":"rate","kind":"ratio","of":"won","to":"closed"}]}')
best=$(send POST /records/opportunity/groups '{"filter":'"$won"',"by":[{"field":"owner"}],
  "measures":[{"key":"worth","kind":"sum","field":"amount"}],"sort":[{"measure":"worth","desc":true}],"limit":1}')

# 0.6315 as 63.15: bash counts in whole numbers only.
percent() {
  local digits
  digits=$(sed -E 's/^0?\.([0-9]*)$/\10000/; s/^1(\.0*)?$/10000/' <<<"$1")
  digits=${digits:0:5}
  [ "$1" = 1 ] || digits=$(( (10#${digits:0:4} * 10 + 10#${digits:4:1} + 5) / 10 ))
  printf '%d.%02d' $((digits / 100)) $((digits % 100))
}
whole() { sed -E 's/\.0*$//' <<<"$1"; }

printf '\n'
printf 'Opportunities  %s\n' "$(value all <<<"$totals")"
printf 'Won            %s worth %s\n' "$(value won <<<"$totals")" "$(whole "$(value worth <<<"$totals")")"
printf 'Lost           %s\n' "$(value lost <<<"$totals")"
printf 'Win rate       %s %% of closed\n' "$(percent "$(value rate <<<"$totals")")"
printf 'Best agent     %s %s\n' "$(value title <<<"$best")" "$(whole "$(value worth <<<"$best")")"
