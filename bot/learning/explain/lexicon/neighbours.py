"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -22 A -21 N -28 Ns 11 V -39 Ved -18 Ving -22 Vs -14 Xed -12 a -23 again -12 are -10 at -12
# first -11 for -9 get -10 i -21 it -21 my -13 not -14 on -15 one -13 only -11 or 17 over -10
# set -13 some -10 that -12 the -22 to -17 was -15 when -10 with 11 you -21
A N 10 Ns 14 V -29 Ved -31 Ven -12 Vs -12 a -35 about -18 actually -17 after -27 all -15 also -14
A an -14 are -17 be -27 between -11 can -27 did -11 do -24 does -25 every -17 for 11 from -12
A get -18 has -13 have -14 he -11 how -12 i -22 it -16 its -12 just -25 keep -23 kind 11
A later -12 let -10 lets -12 make -15 makes -22 mean -15 means -15 more -14 much -14 must -19
A my -22 not -31 often -11 on 9 one 9 only -25 other -12 our -10 out -18 over -13 own -23 put -26
A same -18 set -21 stay -22 still -15 than 14 that -14 the -20 them -31 then -22 these -16
A they -16 those -12 too 10 up -10 use -20 usually -10 very -20 was -20 were -11 what -23
A which -20 why -17 will -12 with -21 would -9 you -22 your -23
N Ven -12 Ving -24 Xen -19 Xing -17 Xly -13 a -26 about 10 again -20 all -25 already 12 an -18
N any -19 be -11 because -9 before -12 being -10 can 11 do -16 each -17 few -19 first -15 gets 17
N had -16 has 16 if -19 is 14 it -16 its -14 keep -24 later -17 let -17 like 11 make -22 me -11
N mean -11 much -17 my -26 no -11 not -11 now -11 of 10 once -14 other -10 our -11 own -28
N put -25 set -19 should 14 some -21 stays 12 than 11 the -29 their -15 them -24 then -20
N they -15 this -23 those -18 use -23 uses -12 very 10 was 11 we -9 where 11 which 12 why -14
N will 12 without -14 your -27
Ns A -11 N -13 Ns -20 Ven -12 Ving -34 Vs -12 Xen -13 Xs -16 a -22 all -23 and 11 any -13 are 21
Ns be -9 can 12 definitely 11 did -10 do 13 each -14 every -10 few -23 from 12 get 12 gets -11
Ns got -10 has -23 have 9 his 11 if -15 it -12 its -22 keeps -9 let -11 more -13 must 17 my -23
Ns no -18 not -11 of 11 or 10 other -10 out -14 over -15 own -23 put -18 same -16 set -25
Ns simply 11 some -17 stay 23 still 13 such 11 the -18 them -29 then -13 these -13 they -9
Ns this -20 those -18 up -14 very -10 was -16 what -11 when -13 why -18 with -9 without 14
Ns your -26
V # -13 A -9 N -9 Ns -13 V -17 Ved -38 Ven -16 Ving -13 Xed -16 Xing 10 a 11 actually -13
V again 15 all 10 also -14 any 16 are -21 be -18 before 9 can -27 certain 16 do -24 does -25
V during 11 each -14 every -11 get -24 gets -17 got -11 have -23 he -11 his 11 how -17 i -11
V into 13 it 11 its 15 keep -21 keeps -18 let -18 lets -10 make -18 may -10 maybe 9 me 11
V mean -16 means -17 next -10 no -18 not -31 often 11 on 9 or -11 out 12 over 17 own -13 put -23
V really -12 same -15 set -21 should -11 some 9 stay -14 than -14 the 10 them 16 then -26
V these 16 they -10 those 15 through 10 until 10 up 13 use -17 very -10 was -18 were -11 what 13
V where -10 why -12 with 9 would -25 you -10
Ved N -11 V -23 Ved -30 Ving -22 Vs -14 Xed -16 again 15 already 10 any 19 are -22 at 17 be -18
Ved before 18 being -11 by 16 does -13 from 15 has -16 have -15 i -23 if -13 in 13 is -13 it -17
Ved its -10 just 9 keep -10 keeps -11 no -20 not -31 of -22 on 12 one 9 own -10 put -11 set -15
Ved stays -10 the -13 their -12 then -15 they -19 this -15 to 16 too 11 up 19 was -15 what -19
Ved which -10 would -11 you -26
Ven N -16 Ns -13 V -16 X -18 Xs 11 a 13 by 11 during 11 is -10 out 11 up 19
Ving A -14 V -13 Ved -23 Ving -25 Vs 9 X -11 Xed -19 after -9 already -10 also -13 are -29 as -15
Ving be -22 before -15 do -21 does 12 during -14 even 13 few -17 get -18 has -17 i -11 if 10
Ving is 13 keeps 18 lets 17 make -12 makes 15 means 16 not -23 one 14 or -10 out -10 own -22
Ving put -12 same -11 since -13 so -9 some -11 stay 9 still -13 than -16 that -19 their -13
Ving then -23 these -14 this -17 to -15 too -10 up -10 uses 16 very -15 what -25 which -17
Ving why -24 with 11 would -11 your -19
Vly | 11
Vs N -13 Ns -9 V -26 Ving -13 Vs -10 X 13 Xed -15 Xly -12 Xs -10 actually -11 all 10 also 11
Vs and -10 are -10 be -15 before -13 between 11 but -15 can -11 do -12 does -19 even 11 few -17
Vs get -14 have -10 i -21 if 11 in 12 is -11 keeps -11 later -17 mean -10 more 9 much 11 must -12
Vs not -14 or -11 out 23 own -10 put -11 same -13 set -18 than -12 them 13 then -18 there -11
Vs they -19 this -11 through 16 until -10 up 12 was -14 we -13 what 11 with 9
X Xen -25 a -9 actually 11 after -12 any -18 are -11 basically -10 be -15 being -12 both -9
X could -10 do -12 few -24 first -17 get -11 have -15 here -12 how 9 into 9 its -9 just -14
X keep -19 make -17 mean -19 much -17 my -21 once -18 other -16 own -16 put -13 rather -10
X same -20 still -13 than -12 then -17 those -13 we -13 which -14 who 19 will -10 without -11
X would -19
Xed # -13 A -25 Ns 12 V -25 Ved -16 Vs -19 Xed -11 Xing -12 a 10 about 22 after -10 again 11
Xed all 13 any 11 as 11 both 13 by 19 during 11 me 17 not -14 out 17 so -12 the -9 this 11 to 13
Xed when 11 why 11 you -18
Xen A -13 Ns 18 V -16 Xs -14 a -10 again 11 by 15 more 11 not -10 on -10 the -14 you 17
Xing # 13 N -15 Ns -29 V -21 Ving -19 Xing -12 at 12 because -10 but 11 do -11 from 11 gets 15
Xing is 15 its -12 later 11 like 13 my -12 no -10 not -19 own -10 the -9 them -10 this -10
Xing with 13
Xly A -18 N -20 Ns -17 Xing -10 any 11 exactly 11 made 11 on -10 to 13 with 12 you -10 | 12
Xs # -10 A -11 V -10 Xed -18 an -12 are 11 be -15 because 13 between 11 but -14 by -10 could 11
Xs does 19 each -11 first -14 has -15 if -13 into 13 later -10 lets 9 means -12 of 15 on 9
Xs once -11 one -16 or -10 own -18 put -11 really 11 than -10 then -18 they -14 this -14 too 11
Xs we -14 what 14
a A 18 N 10 Ns -41 V -16 Ved -10 Vs -20 Xen 11 a -34 after -15 again -18 all -15 already -10
a and -37 are -18 as -12 at -16 be -16 because -20 by -16 can -21 do -25 each -11 few 22
a first -13 for -22 from -26 get -14 gets -11 has -21 have -10 i -28 in -26 is -28 it -35 its -20
a just -10 like -16 makes -11 more -10 much 17 my -21 no -17 not -30 of -29 on -29 one -21
a only -15 or -11 own -18 put -17 really 14 set -16 since -13 so -25 stays -10 than -16 that -28
a the -41 them -14 then -22 there -18 these -12 this -15 to -31 up -15 use -11 very 20 was -13
a what -18 when -16 which -14 while 21 why -12 with -31 would -16 you -30 your -21 | -33
about # 17 A -12 Ving 13 and -10 i -15 that 13 the 15 them 13 then -10 this 11 your 13 | -14
actually X -11 after 11 no 19 they 11 you 9 | -17
after A -18 N -27 Ns -20 V -17 Ved -15 Ving 23 Vs -18 X -10 a 9 and -16 can -12 do -10 for -12
after i 10 is -11 not -13 set -11 some 17 that 29 then -11 this 15 to -18 we 11 with -11 | -10
again A -21 N -31 Ns -31 V -15 Ved -14 Ving -15 Vs -24 X -22 Xs -9 a -16 after 19 and 15 be -17
again because 11 do -13 for 12 get -12 it -16 just -10 not -21 of -11 once -10 set -12 that -10
again the -10 them -11 they -17 to -16 with 12 you -18 | 13
all N -15 V -25 Ved -11 Ving -19 Xly 11 a -13 his 11 is -13 its 21 my 11 not -10 of 22 there 16
all these 11 through 11 to -13 you -12
already N -10 Ns -22 V 9 Ved 24 Ven 11 a -13 before 11 from -13 has 13 it -19 not -12 one -12
already so -12 to -10 with -10 you -11
also N -13 Ving -11 Vs 9 after 16 it -10 means 11 more 16 with 11 | -24
am A -10 Ving 19 only 11 the -10 | -10
an N 17 Ns -13 Vs -10 Xing 13 of -10 | -23
and # -9 A -17 N -13 Ns -11 V 13 after 13 again -21 already -17 and -35 at 9 be -13 but -16
and can -20 each -12 few -15 first -24 for -10 gets 10 have -15 he 11 is -9 keep 23 later 18
and let 18 like -16 made -11 makes 9 maybe 11 mean -10 means -14 most 13 much -13 not -13 of -28
and once -10 or -13 out -10 over -13 own -14 put 13 since 20 some -11 their 11 them -22 then 15
and there 11 these 15 to -11 up -11 use 19 usually 11 very -12 we 11 which -10 why 18 will -11
and without 9 would -12 | -45
any A 11 N 11 V -10 Xs 11 and -11 do -12 is -11 it -13 more 23 not -14 other 11 the -13 with -10
any | -23
are Ns -14 Ved 18 Vs -25 Xed 10 a -20 after -11 again -14 all -10 already 15 and -14 are -21
are as -10 at -11 but -10 can -10 do -15 few 11 first -11 for -17 get -12 is -16 it -23 its -10
are made 11 means -14 not 21 on -13 own -10 pretty 11 put 16 rather 11 so -14 still 17 that -16
are their -12 them -10 then -10 they -22 this -11 too 11 very 11 we -11 when -10 with -12 you -18
are your -10
as N -22 Ns -11 V -18 Ved -11 Ving -13 Vs -14 a 9 and -15 are -11 as -14 for -11 from 15 it 18
as much 13 my 11 not 13 of -12 the -11 they 32 to -11 with -10 your -10 | -31
at # 24 N -11 Ns -26 V -28 Ved -12 Vs -18 Xs -15 a 16 all 25 and -20 any 17 are -10 each 11
at every 13 first 27 for -13 get -10 i -11 is -15 it -18 no -12 not -15 of -17 on -11 set -12
at so -11 that -15 the 14 then -10 this 22 to -17 you -14 | -37
basically V 11 X -11 it 11 you 13
be N -12 Ns -24 Ved 23 Ving -19 Vs -16 Xed 26 Xen 13 Xs -13 again -11 and -14 can -10 do -15
be is -11 it -14 much 9 not -18 of -10 really 16 so -12 the -14 to -11 with -14 you -11 | -22
because Ns -11 V -21 Ved -15 Vs -18 Xs -11 a 9 and -18 from -12 he 11 i 16 if 11 is -15 it 10
because just 11 not -14 of 14 the 14 to -10 what 13 without 11 | -29
been V 11 Ved 11
before A -25 N -21 Ns -13 V -11 Ving 10 X -12 all 11 and 10 each 11 not -12 so -15 to -15 you 17
before | 10
being N -10 Ved 19 Ven 11 | -19
between quite 11
both Ving -9 X 14 and -16 had 11 in -11 means -12
but A -9 N -20 Ns -22 V -12 Ved -12 Vs -17 actually 14 after 16 already 11 an 11 and -16 is -17
but it 11 my 11 no 11 only 9 please 11 that 11 they 9 this 13 to -11 with 17 without 11 you 11
but | -30
by Ns -18 Ved -13 Ving 17 Vs -18 Xed -11 Xen 11 Xing 11 do -10 for -10 if -10 is -11 of -10
by on -10 the 15 to -11 with 13 you -17 | -31
can A -27 N -28 Ns -23 V 17 Ved -11 Ving -11 Vs -17 Xs -15 a -22 already 11 and -20 be 30 do 10
can from -14 get 22 i 9 in -12 is -18 it -15 make 11 on -10 one -10 own -11 so -11 the -23
can then 11 when -10 you -14 | -16
certain Ns 16
certainly not 11
could V 11 not 14
course A -11 V -10 every 11 of 11
did A -13 N -11 not 19 that 11 this 27 | -19
do # -11 A -19 N -33 Ns -32 Vs -21 X -13 Xing 17 Xs -20 a -25 again -10 and -15 are -10
do because 13 but -13 do -17 does -10 each -10 for -13 have -15 just -10 no -11 not 25 of -14
do on -11 one -11 only -13 put -11 set -13 them -11 to -22 what -14 with 14
does A -25 N -23 Ns -19 V -11 Ved -15 Ving -11 Vs -17 Xing -14 a -10 after 11 and -10 does -13
does from -10 its 13 keep -10 not 26 on -10 so -11 that -11 the -13 to -12 with -11 | -16
during A -13 N -15 Ving 24 not -10 | -19
each A -15 N 18 Ns -10 V -13 not -10 of 17 the -11
even if 11 with 13
every N 25 Ns -15 V -10 Ving -13 Xen 11 one 11 other 11 the -11 | -21
exactly as 26 what 11 | -15
few # -10 A -22 Ns 19 Ved -11 Ving -13 Xed 19 Xs -15 a -11 and -15 for -14 is -10 its -10 more 16
few not -13 of 19 on -11 that -12 the -20 with -12 you -14 | -13
finally make 11 one 11
first A -14 Ved -16 Xs -15 a -19 at -11 did 11 for -12 from -10 i 14 in -10 it -12 just -10
first keeps 11 must 11 not -13 on -12 one 13 only 11 so 17 that -10 the -17 then -10 we 11
first while 11 you 15
for Ns -13 V -12 Ved -19 Vs -27 Xed -10 Xen 11 Xly -11 a 11 again -16 all 23 and -18 any 11
for are -15 at -15 be -10 each 14 every 13 first -12 for -25 had -10 his 11 i -25 in -20 is -18
for just -13 keep -10 later -13 maybe 13 me 17 more -11 my 23 no -11 not -10 of -17 on -19 one 13
for only -18 our 17 own -14 put -11 set -14 so -17 some 24 such 11 that 9 the 17 then -19
for these 17 this 22 those 15 we -14 with -23 your 20 | -28
from Ns -20 V -20 Vs -23 X 13 Xing 16 Xs 9 again -10 already -10 and -21 are -13 as -10 be -10
from because -12 before 13 being 19 but -12 can -13 do -14 few -11 from -12 get -12 has -10
from have -10 i -15 in -11 is -19 it -24 my -14 not -19 of -17 on -14 since -12 so -12 than -10
from that -18 the 10 them -10 there 14 to -20 we -10 what -11 why -10 with -15 you -20 | -39
generally Vs 11
get N -29 Ved 26 Ving -15 Vs 12 Xed 13 Xs 11 a 13 and -11 any 15 as -10 is -14 no 9 not -21
get that -13 they -11 to -15 with -12 | -23
gets A 14 N -22 Ns -12 V -16 Ved 22 Ven 11 Ving -15 Xen 11 and -10 by 17 for -10 is -11 it -14
gets just 11 only 16 really 11 the -9 | -27
got # 17 A -15 Xed 11 Xing 9 and -10 its 11 me 11 most 11 the -11 to 11 | -19
had # 19 A -11 N -12 Ns -10 V -14 Xs -10 a 11 and -13 set 11 to 24 | -22
has A 9 Ved 15 Ven 22 Ving -18 Xs -17 a 10 already 21 and -22 any 11 been 21 for -13 got 17
has in -12 is -13 it -12 its 11 no 21 of -15 one -12 so -13 that -15 the -13 to 16 what -11
has you -15 | -17
have # 11 N -12 V -24 Ved 14 X -16 a 11 already 9 and -14 because -10 can -12 do -12 few 22
have in -11 is -12 it -13 maybe 11 more 11 much 11 of -12 this 11 to 25 you -17 | -10
he A -10 Ns -10 Ved 23 Xed 13 a -10 and -11 did 11 the -10 then 11 will 11 | -18
her X -10 what 11 your 11
here N -10 X -14 a 11 | 11
his Ns 14 X 13 course 11
how N -10 Ns -15 V -16 do 19 the -12 they 12 to 14 you 16 | -20
i # -18 A -21 N -26 Ns -34 V 15 Ving -24 Vs -22 Xed 15 a -27 after -15 again -14 all -14
i already -10 am 19 and -32 are -12 be -10 because -11 can 13 did 19 do 18 for -24 from -14
i get 11 got 11 had 15 have 15 i -31 in -20 is -22 it -28 its -11 later -12 let 9 made 11 make 19
i mean 29 might 11 more -11 mostly 11 my -22 of -18 on -21 once 19 one -15 only 12 put 27 set 17
i so -17 some -14 that -21 the -36 them -16 there -13 this -16 to -25 which -12 will 16 with -22
i would 24 you -18 | -45
if N -10 V -20 X -14 Xs -10 a 11 and -11 i 23 is -12 that -15 there 13 was -10 you 25 | -27
in # -18 N 9 Ns -15 V -13 Ved -22 Vs -25 X 9 Xing -17 Xly 11 again -13 an 17 and -19 are -21
in as -10 be -13 because -10 before -11 between 17 both -13 do -14 does -10 each 19 every 19
in first 11 for -20 from -16 i -18 in -24 is -14 keep -10 like -10 means -16 most 11 my 15 no -12
in not -15 of -20 on -15 own -15 so -18 the 15 them 11 then -11 there 10 they -13 this 13 to -22
in was -15 we -12 what -19 when -12 why -14 with -19 would -10 you -19 your 11 | -22
into my 11 the 11
is A 10 N -25 Ns -36 Ved 15 Vs -28 Xed 14 Xs -9 actually 11 after -15 again -13 all -10 and -9
is are -20 at -16 because -19 being 11 but -15 can -11 do -17 does -10 few -12 first -10 for -11
is from -14 get -13 gets -12 has -17 have -11 how 11 if -18 is -30 it -18 its -10 mostly 13 no 10
is not 19 of -22 often 13 on -19 or -10 over 11 own -11 put -10 same -14 set 9 so -11 stay -10
is still 25 than -11 that 10 them -11 then -14 they -12 too 17 up -10 usually 11 was -15 we -12
is when 13 where 14 while -13 with -17 you -25 | -11
it # -11 N -47 Ns -22 Ving -36 Vs 17 Xing -12 Xs 10 after -18 also 11 any -16 are -21 as -15
it because -18 by 10 do -23 does 19 each -10 get -11 gets 10 got 14 has 22 is 12 it -39 its -19
it keeps 15 like 15 means 15 more -21 much 9 no -12 of -31 often 11 one -18 only 13 out 14
it own -11 put -15 really -13 set -21 since 11 stays 15 than -15 that -15 the -14 they -12
it this -12 typically 11 usually 11 was 19 we -15 what -13 which -12 why -14 you -22 your -18
its Ns 25 V -18 Ved -16 Vs -12 Xs -10 a -19 and -20 get -10 how -10 i -11 is -10 it -18 later -11
its not -14 on -14 own 16 so -12 that -14 the -23 them -15 then -12 to -14 with -17 you -17 | -37
just # 9 A -11 N -24 Ns -18 V 15 Ving -10 and -17 are -10 as 26 is -14 like 17 my 13 on -13
just stays 11 that 11 the 15 there -13 to -13 you -17 your 11 | -31
keep N -12 V -22 Ved -10 Ving 18 X -21 being 11 it 11 not -14 on 10 the 15 their 22 those 13
keep to -15 with -10 | -29
keeps V -15 Ved -11 and -11 it -13 its 16 the 19 they -10 what 22 when -11 | -25
kind of 11
later N -10 Ns -24 Ved -12 Ving -14 Vs 11 a -12 do -10 first -10 for -12 i 9 in -11 its -12
later of -11 on 12 put 11 set 14 than 11 them -12 then -14 they 11 to 13 when 11 you 16
let A -15 N -11 Ns -13 V -20 a 11 and -10 it 19 its 11 me 16 my 11 the 10 them 13 this 11 you -11
let | -19
lets N -11 V -13 Ving -10 Vs -10 it 16 the 15 them 19 those 11 you 16 | -17
like # 23 A -22 V -23 Vs -10 Xing 12 all 11 and -17 any 9 are -11 for -10 is -14 keep 11 of -11
like on -10 so -12 that 10 they 13 this 22 to 9 what -12 when 11 without 11
made Xs 11 a 11 | 13
make Xs -10 all 16 an 16 and -15 i -13 it 19 some 11 the 16 them 11 | -24
makes N -19 V -12 Ving 10 Vs -15 Xs -13 a -11 again -11 do 11 it 11 that 11 the 12 them 20 to -11
makes | -28
may be 11 do 11 get 11 not 11 only 11 use 11 | -13
maybe # 16 V -11 Xen 16 a 11 about 11
me V 9 a 13 the 9
mean Ns -11 V -12 Ving -12 X -15 Xs -10 i -11 if 11 it -11 just 11 that 17 the 9
means N -12 Ns -12 V -19 Ved -12 Vs -11 X -20 Xing 11 Xs -10 are -10 from -10 in -10 its 11 no 16
means not -10 of -10 that 17 the 13 their 11 they 15 we 11 you 13 | -10
might X 13
more A 14 N 9 V -26 Vly 11 Xly 16 Xs -16 a -15 and -11 as -10 from -14 have -10 i -10 is -17
more it -21 like -10 more -11 must 11 not -15 of -11 on -11 so -11 the -20 with 14 you -15
most A -10 N 9 of 23
mostly A 14 Ved 11 Xs -10 because 11 you 11 | -13
much A 13 N 9 V -15 Vs -12 Xed 11 is -10 | -10
must A -17 N -17 Ving -10 Vs -10 be 15 keep 11 not 26 one 11 the -10 you -10 | -26
my N 17 Ns 11 V -18 Ved -15 Ving -19 Vs -11 Xing -10 a -22 and -19 i -20 in -11 is -14 it -16
my later -11 like -10 my -10 on -15 one -12 other 11 own 30 so -12 that -13 the -25 these 11
my to -17 with -14 | -33
next V -10 Vs 11 X 11 make 11 you 11 | -13
no Ved 9 Ving 9 Vs 14 a -12 and -18 be -10 do -10 for -13 i -10 in -11 is -17 it -19 more 15
no no -11 not -17 on -15 put -13 that -10 the -24 there -10 to -19
not # -10 N -25 Ns -25 V 18 Ved 17 Ven 19 Vs -19 Xed 13 Xing -18 Xly -12 Xs -15 after -13
not again -20 already -12 also -10 and -23 are -11 at -12 be 26 before -14 being 11 but -12
not by -11 can -14 do -10 does -24 few -11 first -12 from -18 get 22 has -15 have 20 i -17 is -29
not it -34 keep 15 let 14 lets -11 make 15 means -15 more 12 no -17 not -28 of -21 on -19 one -15
not really 11 set 12 the -17 them -11 then -13 there -11 they -17 this -15 was -13 when -15
not with -20 you -31 your -14 | -17
now A -10 N 9 X -13 i 11
of # 12 V -19 Ved -23 Vs -14 again -13 already -14 and -32 are -17 as -10 at -12 because -12
of before 13 course 21 do -16 every 11 for -19 from -14 get -12 has -15 have -10 i -17 in -18
of is -23 keep -10 let -10 more -10 my 17 not -20 of -18 on -16 only -10 over 11 put -13 set -10
of since -10 so -21 than -10 the 14 them 22 then -10 there -13 these 21 this 15 to -24 we -11
of what 9 when -10 with -18 you -24 | -24
often A 9 | -11
on N -13 Ns -23 V -28 Ved -27 Vs -26 Xed -10 Xen 19 Xly 11 after -15 again 16 any -10 are -13
on can -10 do -19 each 16 every 13 first -13 for 14 from -13 i -9 is -22 it 12 keep -12 like -10
on my 16 no -13 not -21 of -21 on -20 only -13 over -13 own -13 put -15 set -15 so -19 some -11
on that -16 the 13 them 9 then -18 there -16 with 17 your 14
once N -16 Ns -11 X -18 a -11 again 11 from 11 got 11 i 11 if -10 it 13 more 31 that 13 the 9
once they 11 to -10 | -15
one # -10 A -14 Ns -11 Ved -10 Ving -23 Vs 17 Xed -10 Xing 19 Xly 14 a -23 at -10 by -11 from 22
one has 13 it -15 keeps 11 lets 11 makes 11 may 11 not -14 one -16 so -15 the -11 then -10 to -16
one with 10
only N -11 Ns -11 Ved -14 Ving -17 X -14 Xing 11 a 11 about 11 and -20 few 16 got 16 had 19
only has 11 have 21 i -15 is -15 it -15 my 19 not -17 on -11 once 13 so -10 the 15 to -12
only with -13 you -18
or A -22 N -18 V -10 Ving -13 Vs -10 Xing 17 actually 11 and -10 for -10 i -10 is -10 just 11
or no 13 rather 17 really 11 so 23 the -15 | -29
other A -14 N 15 V 10 Xs 13 the -14 to -11 | -17
our N 14 Ns 11 V -10 X 9 own 16 we -11 | -15
out Ns -15 V -16 it -11 of 10 to -12 what 11
over A -10 N 13 Ns -15 V -15 Vs -10 X 9 Xs -12 a -11 and -11 it 11 the 15 them 13 | -9
own N 17 Ns 12 V -28 Ved -17 Ving -20 Vs -11 X -10 Xs 14 and -17 are -10 can -11 i -10 is -11
own it -13 my -14 set 16 that -13 the -20 to -13 until 11 with -13 your -12
please V 11 with 11
pretty X 11
put # -10 N -12 Ns -17 V -22 Vs 22 Xs -11 a 16 again 9 and -11 for -10 i -15 in 17 its -11 my 9
put of -11 on 11 that -11 to -10 you -12 your 22 | -20
rather X 9 than 11
really A 20 N -10 Ns -11 V -14 a -11 no 11 really 11 the -11
same A -18 Ved -10 Xing 11 after 16 an 11 and -12 as 11 before 11 here 11 i -10 in 14 is -10
same it -10 the -17
set # -11 Ns -13 V -15 Ved -15 Ving -16 Vs 22 Xs -13 a -18 after -10 again -12 and -23 any 11
set but 11 do -13 it 19 its 13 not -18 of 9 on -18 or 11 set -18 so -11 that -10 them 14 then -17
set there -10 too 11 very 11 with -15 you -19 | -13
she Vs 11 gets 11
should A -16 N -15 V -15 be 22 i 11 keep 11 not 21 the -10 | -22
simply V 14 are 11 what 11 | -11
since N -15 V -17 Xing 11 i 13 most 11 my 11 of -10 own -10 the 16 to -11 you 13 | -25
so N -14 Ns -16 V -11 Ved -25 Ving -11 Vs -25 Xed -13 Xen -12 Xly 10 again -12 all -10
so already -11 and -26 are -15 at -12 because -10 before -12 can -12 do -15 each 11 even 11
so few 10 for -17 get -11 has -13 have -13 i 17 in 12 is -14 it 12 its 9 just 9 makes -11
so means -11 much 10 no 11 not -16 of -18 one -10 so -15 that 18 the 12 then -11 these 9 they 17
so this -11 to -19 was -12 we 9 would -11 you 10 | -14
some A -22 Ns 20 V -22 Ving -13 a -12 i -13 it -10 more 19 of 23 the -18 | -16
stay A 13 N -17 Ns -16 V -16 Ving -13 as 17 how 11 like 13 not -11 put 16 the 10 they -11
stays A 10 N -17 V -11 Xs -10 as 19 exactly 11 is -10 it -11 like 11 put 11 what 11
still A 11 Ns -18 do 11 does 11 get 11 have 11 it -10 the -17 there 19
such a 16 as 11
than A -25 N -22 Ved -10 Ving 14 Vs -10 X -10 a 16 and -14 before 26 but -11 from 25 if 11 in -10
than is -15 it -17 more -10 on 11 that 14 what 16 | -24
that # -16 Ved -23 Xed -18 all 17 already 9 also 13 an 11 and -18 basically 16 be -10 but -10
that do -15 from -17 gets -11 how 16 is 9 like -13 means 9 more -12 my -10 of -11 on -16 one 9
that only -10 own -11 she 11 so -11 still 11 that -21 them -12 there -10 they 16 to -16
that usually 11 was 19 were 13 what 13 when -12 where 11 why 19 with -19 you 12
the # -22 A 12 N 14 Ns 10 Ven -14 Vs -16 a -40 about -14 after -24 again -30 all -24 already -10
the an -14 and -47 any -15 are -33 as -21 at -29 be -24 because -22 before -23 being -10 both -10
the but -25 by -22 can -25 do -32 does -14 during -12 each -13 few -20 first 12 for -37 from -19
the get -25 gets -19 got -13 has -25 have -22 how -10 i -36 if -19 in -35 is -40 it -42 its -26
the just -23 keep -19 keeps -23 later -24 let -15 lets -11 make -17 makes -18 maybe -10 means -16
the more -13 much -10 must -16 my -25 no -23 not -42 of -36 on -36 once -17 only -11 or -17
the other 16 out -15 over -14 put -21 rather -10 really -14 same 23 set -31 should -10 since -16
the so -36 some -12 stay -22 stays -13 still -17 than -20 that -34 the -52 their -14 them -28
the then -33 there -23 these -15 they -27 this -23 those -13 to -41 too -17 up -15 use -15
the very 11 was -21 we -22 what -28 when -24 where -12 which -17 while -19 will -10 with -37
the would -21 you -40 your -21 | -46
their Ns 19 V -12 Ving -14 and -12 the -15 | -14
them N -29 Ns -16 Ved -15 Ving -11 a -16 again 17 all 13 and -10 because 11 do -11 exactly 11
them for -15 from 13 has 11 it -11 its -16 makes -10 not -15 of -16 once 11 that -17 the -25
them them -10 | 13
then # -16 N -13 Ns -30 V 14 Xs -9 about -10 and -23 at 9 can 11 do -11 first -10 for -19 i 13
then its -11 just 14 later 12 no -10 not -10 of -11 on -15 once -10 only 13 our 11 put 13 set 20
then so -14 that -11 then -15 there 14 to -19 was -11 we 11 with -21 you 11 | -14
there N -26 Ns -22 V -27 Ved -16 Vs -15 X -31 a 10 already 16 are 22 even 11 for -10 i -13 in -11
there is 20 it -16 no 19 only 11 so -15 stays 11 this 13 to -13 was 21 what -12 when -11 with -10
there you -15
these N -17 Ns 15 Ving -11 Vs -13 and -15 are 11 one 11 the -14 too 11 would 11
they N -28 Ns -25 Ving -22 Vs -19 a -14 already 16 and -17 are 17 but -12 can 21 do 24 get 10
they have 13 in -13 is -14 it -14 keep 12 may 11 mean 17 means -11 same -11 should 11 so -19
they stay 21 that -10 the -17 them -11 they -13 to -17 were 24 you -12 | -18
this N 11 Ved -15 Ving -15 Xs 10 a -12 after 11 again -10 and -16 does 9 for -11 i -17 is 17
this it -14 keeps 11 makes 13 not -10 of -11 on -11 one 12 that -10 to -13 too 11 up 16 we 11
this with 11 you -10
those # 17 N -12 Ns 20 V -17 Vs -13 X -19 and -11 are 13 for 11 he 11 once 11 so -10 the -14
those you -10
through all 11 the 13 | -11
to # 10 A 10 N -14 Ns -37 V 14 Ved -29 Ving -34 Vs -34 Xs -12 after -16 again -23 and -34 any -10
to are -20 as -15 at -15 be 27 because -15 before -16 but -12 by -15 can -16 first -13 for -27
to from -15 get 11 has -15 i -24 if -13 in -22 is -31 it -9 just -13 keep 11 later -12 like -15
to make 13 me 11 no -17 not -15 of -21 on -23 only -15 own -11 so -22 that -22 then -17 there -15
to they -15 this -12 to -34 use 11 we -13 when -11 with -25 would -16 you -30 your 20 | -29
too V -13 Xs -11 and 11 but 11 it -10 so -10 the -15 | 15
typically Vs 11 X 11
until Ns -10 V -10 it 13 the 21 with -10 | -14
up V -17 Vs -14 from 11 it -14 more 11 with 23
use V -17 Ving -13 a 24 an 11 and -11 it 9 | -26
uses A 11
usually A 9 Vs 9 do 11 has 11 more 13 | -12
very A 15 N -10 Ving -11 X 15 and -11 much 11 same 11 | -18
was A -10 N -23 Ns -17 Ved 22 Ving -11 Vs -13 Xed 12 Xen 11 a 10 about 13 already 13 and -18
was being 11 for -10 i -15 is -11 it -10 on 11 there -10 with -10 | -15
we A -24 N -26 Ns -24 V 16 Xed 14 Xs -15 and -17 are 15 did 16 do 16 for -17 from -10 got 16
we had 17 have 9 in -12 it -14 keep 11 make 13 of -10 on -10 one -12 only 11 put 13 should 11
we that -10 the -21 to -12 use 11 we -18 will 11 with -14 | -30
were N -13 Ved 16 at 11 no 11 on -10 set 11
what A -12 Ns -15 V -14 Ved -15 X -10 Xing -11 an 11 and -19 for -15 he 17 i 18 it 14 makes 14
what next 11 not -15 own -10 so -17 that -15 the 10 them -11 they 16 to -15 was 24 we 11 what -12
what you 9 | -16
when N -25 V -15 Ved -11 Ving -10 Vs -13 Xed -10 Xs -13 and -11 are -14 few -10 in -10 on -11
when one -10 that 10 the 10 there 17 they 10 this 11 we 17 you 25 | -35
where N -11 X -16 i 17 it 11 the 19 we 11 you 9 | -17
which A -15 N -21 V -9 Vs 16 and -11 at -10 gets 11 has 11 i 13 is 24 makes 13 means 11 on -11
which to -11 was 19 | -30
while N -13 V -16 Ved -10 Vs -10 X -15 Xs -10 i 13 stay -10 the 10 we 11 you 17
who Xed 11 Xs 16 already 17 can 11 | -12
why A -15 N -10 Ns -17 Ving -23 Vs -14 Xs -10 and -10 both 14 can 14 does 16 is -14 it 15 one -12
why own -10 that -10 would 13 you 19
will A -10 Ns -13 V 13 Ving -10 be 16 do 26 get 13 the -17 typically 11 | -21
with # 9 V -26 Xly -12 a 22 after -15 again -12 all -13 already -11 and -32 as 11 at -13 be -10
with can -12 do -13 each 11 few 16 first -15 for -22 from -17 get -11 he 11 i -23 in -10 is -23
with its 17 just 15 later -12 like -11 my 10 not -23 of -19 on -23 only 11 our 14 put -14
with really 11 set -14 them -13 then -24 there -11 this -11 to -23 we -15 with -20 you -24 | -28
without N -11 Ns -11 Ving 9 X 11 and -11 any 11 its 16 | -17
would A -9 N -22 Ns -16 V 14 Ved 17 Ving -11 Vs -10 Xing -12 Xs -15 a -14 and -15 be 22
would because -11 do 11 for -10 get 17 in -10 it -15 like 15 not 13 set 13 simply 11 the -22
would use 17 | -28
you # -19 A -22 N -42 Ns -24 V 17 Ved 15 Ven 11 Ving -21 Vs -30 Xing -22 Xly -13 Xs -12 a -30
you after -13 again -19 already -15 also 17 and -35 any -10 as -11 at -12 be -12 because -18
you but -10 by -15 can 20 could 11 do 24 does -13 even 11 few -15 for -21 from -22 get 10 has -13
you have 23 how -13 i -19 if -12 in -20 is -24 it -32 its -18 just 11 keep 19 later -21 let 13
you make 9 may 17 means -10 more -15 much -11 must 25 no -16 not -25 of -22 on -25 once -13
you one -14 only 16 or -10 out -13 own -15 put 21 same -11 set 15 should 26 simply 13 since -11
you so -22 some -13 stays -12 that -11 the -29 them -24 then -22 they -12 this -10 to -29 up -10
you what -14 will 13 with -29 would 22 you -33 your -14 | -38
your # 11 N 12 V -28 Ved -13 Vs -16 a -15 and -18 for -15 in -15 is -14 it -15 later -12 of -10
your on -16 own 30 so -14 that -12 the -25 to -18 what -10 you -17 | -30
| Ns -11 Ved -20 Xed -9 actually 10 after 11 again -24 already -21 also 10 am -11 and 9 any -26
| are -31 as -20 be -34 because 12 both 9 but 15 can -11 course -15 did -19 does -16 finally 13
| from -13 gets -29 got -10 has -21 have -21 he 10 his -11 i 11 if 15 into -15 is -20 later 10
| lets -16 makes -24 may -15 me -18 mean -20 means -26 more -12 most -17 much -19 must -24
| next 19 not -16 of -28 often -12 on -14 once 9 or 10 other -16 over -19 own -21 really -20
| should -21 simply -11 since 9 so 13 stay -15 stays -22 still -11 than -10 them -35 then 17
| through -11 to -9 too -19 up -25 very -19 was -30 when 10 which 14 why 10 would -28 you 10
| your -10
"""
