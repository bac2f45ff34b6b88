# Completion of cpc for fish, made by `cpc completion fish`. Save it as ~/.config/fish/conf.d/cpc.fish.
# It asks the cpc that is being typed, so it stays right when that is updated.

# Prints the cpc that `npx cpc` would run from here.
function __cpc_installed
    set -l folder $PWD
    while true
        if test -x $folder/node_modules/.bin/cpc
            echo $folder/node_modules/.bin/cpc
            return 0
        end
        test -n "$folder"; and test "$folder" != /; or return 1
        set folder (string replace -r '/[^/]*$' '' -- $folder)
    end
end

function __cpc_is_npx
    set -l words (commandline -opc)
    test "$words[2]" = cpc
end

function __cpc_choices
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    if test "$words[1]" = npx
        set -l installed (__cpc_installed); or return
        set -e words[1]
        set words[1] $installed
    end
    set -l program (string replace -r '^~(?=/)' $HOME -- $words[1])
    set -e words[1]
    type -q $program; or return

    # A path after `--root=` is completed as the rest of its word.
    set -l start (string match -r -- '^--[^=]+=' $typed)
    set -l path (string replace -r -- '^--[^=]+=' '' $typed)
    for line in ($program complete -- $words "$typed" 2>/dev/null </dev/null)
        switch $line
            case ':nospace'
                # fish has no such switch
            case ':files'
                printf '%s\n' "$start"(__fish_complete_path "$path")
            case ':folders'
                printf '%s\n' "$start"(__fish_complete_directories "$path" '')
            case '*'
                printf '%s\n' $line
        end
    end
end

complete -c cpc -f -a '(__cpc_choices)'
complete -c npx -n __cpc_is_npx -f -a '(__cpc_choices)'
