#compdef cpc
# Completion of cpc for zsh, made by `cpc completion zsh`. Source it in ~/.zshrc, or save it as _cpc in a folder of
# $fpath. It asks the cpc that is being typed, so it stays right when that is updated.

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
  local program=${${(Q)words[1]}/#\~/$HOME} line value about paths='' found=1
  local -a typed answer choices suffix
  (( $+commands[$program] || $+functions[$program] )) || [[ -x $program ]] || return 1
  (( CURRENT > 2 )) && typed=("${(@Q)words[2,CURRENT-1]}")
  answer=("${(@f)$("$program" complete -- "${typed[@]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")

  for line in "${answer[@]}"; do
    value=${line%%$'\t'*} about=${line#*$'\t'}
    case $value in
      '') ;;
      :nospace) suffix=(-S '') ;;
      :files | :folders) paths=$value ;;
      *) choices+=("${value//:/\\:}${about:+:$about}") ;;
    esac
  done
  (( $#choices )) && _describe -V 'cpc' choices "${suffix[@]}" && found=0
  if [[ -n $paths ]]; then
    compset -P '--*='
    if [[ $paths == :folders ]]; then _files -/ && found=0; else _files && found=0; fi
  fi
  return found
}

# `npx cpc …`; any other npx completes files, as it does without this.
_cpc_npx() {
  local REPLY
  if (( CURRENT < 3 )) || [[ ${words[2]} != cpc ]]; then
    _files
  elif _cpc_installed; then
    shift words
    (( CURRENT-- ))
    words[1]=${(q)REPLY}
    _cpc
  fi
}

if [[ ${funcstack[1]} == _cpc ]]; then
  _cpc "$@"
else
  # Without its completion system zsh has nothing to tell this to.
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -D -i }
  compdef _cpc cpc
  (( $+_comps[npx] )) || compdef _cpc_npx npx
fi
