# Sourced by the other scripts. Installs what is missing of the groups it is given.

# install_packages GROUP…: says what it installs; asks for root through sudo when needed.
install_packages() {
  local list missing=() group package as_root=()
  list="$(dirname "${BASH_SOURCE[0]}")/packages.txt"
  while read -r group package _; do
    [[ " $* " == *" $group "* ]] || continue
    # A package that is removed but configured is still known to dpkg: ask for the state.
    [[ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" == installed ]] \
      || missing+=("$package")
  done < <(grep -v '^#' "$list")
  ((${#missing[@]})) || return 0

  if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "These Debian packages are missing, and neither root nor sudo is here to install them:" >&2
      echo "  ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing Debian packages: ${missing[*]}"
  "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=600 update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "${missing[@]}" >/dev/null
}
