# The name of the software, at the foot of every hosted page. It stays as it is in every language.
-porchlight = Porchlight

# At the foot of every hosted page.
page-made-with = Made with { -porchlight }

# Title of the page that joins somebody to a group. $group (text): the group's name, or its discreet name.
page-join-title = Join { $group }

# On a page behind a code, on the button that removes the code from this device.
page-forget-device = Forget this device
