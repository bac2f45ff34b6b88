# Completion of cpc for bash, made by `cpc completion bash`. Source it in ~/.bashrc.
# It asks the cpc that is being typed, so it stays right when that is updated. It needs no other package.

# Sets REPLY to the cpc that `npx cpc` would run from here.
_cpc_installed() {
  local folder=$PWD
  until [[ -x $folder/node_modules/.bin/cpc ]]; do
    [[ -n $folder ]] || return 1
    folder=${folder%/*}
  done
  REPLY=$folder/node_modules/.bin/cpc
}

_cpc() {
  local REPLY=${1/#\~/$HOME} typed=${COMP_LINE:0:COMP_POINT} answer value paths='' skip=''
  COMPREPLY=()
  case $(type -t -- "$REPLY") in
    file | function) ;;
    alias) _cpc_installed || return 0 ;;
    *) return 0 ;;
  esac
  answer=$("$REPLY" complete --line "$typed" 2>/dev/null </dev/null) || return 0

  # What follows `=` is a word of its own to bash, and a part of one to cpc.
  typed=${typed##* }
  if [[ $typed == --*=* && $COMP_WORDBREAKS == *=* ]]; then skip=${typed%%=*}=; fi
  while IFS=$'\t' read -r value _; do
    case $value in
      '') ;;
      :nospace) compopt -o nospace 2>/dev/null ;;
      :files) paths=file ;;
      :folders) paths=directory ;;
      *)
        value=${value#"$skip"}
        if [[ $value == "$2"* ]]; then COMPREPLY+=("$value"); fi
        ;;
    esac
  done <<<"$answer"

  if [[ -n $paths ]]; then
    # Paths alone are quoted and shown by their last part. Names that stand with them would be, too.
    if ((${#COMPREPLY[@]} == 0)); then compopt -o filenames 2>/dev/null; fi
    while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -A "$paths" -- "$2")
  fi
  return 0
}

# `npx cpc …`; any other npx completes files, as it does without this.
_cpc_npx() {
  COMPREPLY=()
  if [[ $COMP_CWORD -lt 2 || ${COMP_WORDS[1]} != cpc ]]; then return 0; fi
  compopt +o default 2>/dev/null
  local REPLY
  _cpc_installed || return 0
  local COMP_LINE=$COMP_LINE COMP_POINT=$COMP_POINT before=${COMP_LINE%%cpc*}
  COMP_LINE=${COMP_LINE#"$before"}
  COMP_POINT=$((COMP_POINT - ${#before}))
  _cpc "$REPLY" "$2"
}

complete -F _cpc cpc
complete -p npx >/dev/null 2>&1 || complete -o default -F _cpc_npx npx
