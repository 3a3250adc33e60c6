export type Shell = 'bash' | 'zsh' | 'fish';

/**
 * What each shell evaluates. They hand the words up to the cursor to `truest complete` and show its
 * answer; whatever goes wrong, nothing is written over what somebody is typing. The one for bash works
 * from 3.2 on, which is what macOS has: no mapfile, no associative arrays.
 */
export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion of truest; in ~/.bashrc: source <(truest completion bash)

_truest() {
  local IFS=$'\\n' tab=$'\\t'
  local word line value at
  local -a words values shown
  words=()
  values=()
  shown=()
  # bash takes --track=sales apart at the "="; it is put together again.
  for ((at = 1; at <= COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    # Quotes stand in the words as they were typed.
    word=\${word//[\\"\\'\\\\]/}
    if [[ $at -gt 1 && ($word == = || \${COMP_WORDS[at - 1]} == =) && \${words[\${#words[@]} - 1]} == --* ]]; then
      words[\${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
  done
  local current=\${words[\${#words[@]} - 1]}
  local replaced=$current
  [[ $current == --*=* ]] && replaced=\${current#*=}

  COMPREPLY=()
  local kind='' fits=1
  while read -r line; do
    if [[ -z $kind ]]; then
      kind=$line
      continue
    fi
    value=\${line%%"$tab"*}
    [[ $current == --*=* ]] && value=\${value#*=}
    values+=("$value")
    line=\${line#*"$tab"}
    shown+=("$value\${line:+  ($line)}")
    [[ $value == "$replaced"* ]] || fits=0
  done < <(command truest complete -- "\${words[@]}" 2>/dev/null)

  case $kind in
    files | folders)
      [[ $kind == files ]] && at=-f || at=-d
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen $at -- "$replaced"))
      ;;
    words)
      [[ \${#values[@]} -gt 0 ]] && COMPREPLY=("\${values[@]}")
      if [[ \${#values[@]} -gt 1 ]]; then
        # Only a list can say what the words are; otherwise they would be typed.
        case $COMP_TYPE in
          33 | 63 | 64) COMPREPLY=("\${shown[@]}") ;;
        esac
        # Words that do not begin as typed share no beginning to put in its place.
        [[ $fits == 1 ]] || COMPREPLY+=(' ')
      fi
      ;;
  esac
}

complete -F _truest truest
`,
  zsh: `#compdef truest
# zsh completion of truest; in ~/.zshrc: source <(truest completion zsh)

_truest() {
  local -a lines described
  local kind line value about typed=\${(Q)PREFIX}
  lines=("\${(@f)$(command truest complete -- "\${(@Q)words[2,CURRENT-1]}" "$typed" 2>/dev/null)}")
  kind=\${lines[1]}
  shift lines
  if [[ $typed == --*=* ]]; then
    compset -P 1 '*='
    lines=("\${(@)lines#*=}")
    typed=\${typed#*=}
  fi
  case $kind in
    files) _files ;;
    folders) _files -/ ;;
    words)
      local fits=1
      for line in $lines; do
        value=\${line%%$'\\t'*}
        about=\${line#*$'\\t'}
        described+=("\${value//:/\\\\:}\${about:+:$about}")
        [[ $value == "$typed"* ]] || fits=0
      done
      if (( fits )); then
        _describe -V 'truest' described
      else
        # They hold what was typed somewhere else, and take its place.
        compstate[insert]=menu
        _describe -V 'truest' described -U
      fi
      ;;
  esac
}

if [[ $funcstack[1] == _truest ]]; then
  _truest "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _truest truest
fi
`,
  fish: `# fish completion of truest; once: truest completion fish > ~/.config/fish/completions/truest.fish

function __truest_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command truest complete -- $words[2..-1] "$current" 2>/dev/null)
    or return
    set -l kind $lines[1]
    set -e lines[1]
    switch "$kind"
        case files
            __fish_complete_path (string replace -r '^--[^=]*=' '' -- "$current")
        case folders
            __fish_complete_directories (string replace -r '^--[^=]*=' '' -- "$current")
        case words
            printf '%s\\n' $lines
    end
end

complete -c truest -f -a '(__truest_complete)'
`,
};
